package vn.ntm.funding.allocation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import vn.ntm.funding.FundingProblem;
import vn.ntm.funding.Refusals;
import vn.ntm.funding.capital.CapitalSources;
import vn.ntm.funding.capital.YearEnds;
import vn.ntm.funding.ledger.Ledger;
import vn.ntm.funding.ledger.domain.Account;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.funding.ledger.domain.PlanKind;
import vn.ntm.web.ids.Ids;

/** Where extended plan goes, and until when it may be spent. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Extensions {

  private final Ledger ledger;
  private final CapitalSources sources;
  private final YearEnds yearEnds;
  private final DataSource dataSource;
  private final Ids ids;

  Extensions(
      Ledger ledger, CapitalSources sources, YearEnds yearEnds, DataSource dataSource, Ids ids) {
    this.ledger = ledger;
    this.sources = sources;
    this.yearEnds = yearEnds;
    this.dataSource = dataSource;
    this.ids = ids;
  }

  /**
   * The last day on which money of an account may be paid at all: the end of the correction period
   * of its year for work done within it, the end of the extension for extended plan, and never
   * after the last day of the programme's capital.
   */
  public LocalDate lastDay(Account account) {
    return withinProgramme(
        account,
        until(account.id()).orElseGet(() -> yearEnds.datesOf(account.budgetYear()).correctUntil()));
  }

  /**
   * The last day to which plan of the account may be extended: that of its year, and never after
   * the last day of the programme's capital.
   */
  LocalDate longest(Account account) {
    return withinProgramme(account, yearEnds.datesOf(account.budgetYear()).extendUntil());
  }

  private LocalDate withinProgramme(Account account, LocalDate day) {
    return sources.spendUntil(account.programme()).filter(day::isAfter).orElse(day);
  }

  /**
   * The accounts of the next year that extended plan goes into, top of the tree first, the holder's
   * own last. They are opened when they are not there yet.
   */
  List<UUID> successors(Account account, LocalDate until) {
    List<Account> upwards = new ArrayList<>();
    for (Account above = account; above != null; above = parent(above)) {
      upwards.add(above);
    }
    Collections.reverse(upwards);
    List<UUID> successors = new ArrayList<>();
    for (Account origin : upwards) {
      UUID parent = successors.isEmpty() ? null : successors.get(successors.size() - 1);
      successors.add(ledger.open(successor(origin, parent)).id());
    }
    UUID own = successors.get(successors.size() - 1);
    end(own, until);
    return downTo(own);
  }

  /**
   * The accounts on the way down to one, by the parents that they really have: an account that was
   * there before may lie elsewhere than the one it extends.
   */
  private List<UUID> downTo(UUID accountId) {
    List<UUID> accounts = new ArrayList<>();
    for (Account one = ledger.find(accountId).orElseThrow(); one != null; one = parent(one)) {
      accounts.add(one.id());
    }
    Collections.reverse(accounts);
    return accounts;
  }

  private Account parent(Account account) {
    return Optional.ofNullable(account.parentAccountId()).flatMap(ledger::find).orElse(null);
  }

  private Account successor(Account origin, UUID parent) {
    return new Account(
        ids.next(),
        origin.holderKind(),
        origin.holderId(),
        origin.localityId(),
        origin.localityPath(),
        parent,
        origin.programme(),
        origin.component(),
        origin.capitalSource(),
        origin.nature(),
        origin.budgetYear() + 1,
        PlanKind.EXTENDED);
  }

  /** The extended plan that a successor takes over may be spent as long as before. */
  void endLikeThat(UUID accountId, UUID successorId) {
    end(successorId, until(accountId).orElseThrow());
  }

  private void end(UUID accountId, LocalDate until) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO account_extension (account_id, until) VALUES (?, ?)"
                    + " ON CONFLICT DO NOTHING")) {
      insert.setObject(1, accountId);
      insert.setObject(2, until);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The end of an extension could not be recorded", e);
    }
    LocalDate recorded = until(accountId).orElseThrow();
    if (!recorded.equals(until)) {
      Refusals.refuseIfAny(
          List.of(BrokenRule.of(FundingProblem.CARRY_OVER.code(), "/until", until, recorded)));
    }
  }

  private Optional<LocalDate> until(UUID accountId) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT until FROM account_extension WHERE account_id = ?")) {
      select.setObject(1, accountId);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(row.getObject(1, LocalDate.class)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The end of an extension could not be read", e);
    }
  }
}
