package vn.ntm.funding.allocation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import vn.ntm.funding.allocation.domain.TargetedMoneyKeepsItsPurpose;
import vn.ntm.funding.ledger.Ledger;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.funding.ledger.domain.HolderKind;
import vn.ntm.money.Vnd;

/** What accounts have for which purpose. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Purposes {

  private final DataSource dataSource;
  private final Ledger ledger;

  Purposes(DataSource dataSource, Ledger ledger) {
    this.dataSource = dataSource;
    this.ledger = ledger;
  }

  /**
   * Whether the account has as much for the purpose, or without one; decide on it only under its
   * lock.
   *
   * @param purpose null for none
   */
  Optional<BrokenRule> broken(Vnd amount, UUID giver, String purpose) {
    if (ledger.find(giver).orElseThrow().holderKind() == HolderKind.PROJECT) {
      // What a project got for a purpose it may have spent: it gives back what is left of it.
      return Optional.empty();
    }
    Vnd available = ledger.balances(giver).available();
    return TargetedMoneyKeepsItsPurpose.check(amount, available, free(giver, available, purpose));
  }

  /** Money without a purpose may be given for any; the other way round is refused. */
  private Vnd free(UUID giver, Vnd available, String purpose) {
    Vnd kept =
        left(giver).stream()
            .filter(one -> !one.purpose().equals(purpose))
            .map(LeftForPurpose::amount)
            .reduce(Vnd.ZERO, Vnd::plus);
    return kept.isMoreThan(available) ? Vnd.ZERO : available.minus(kept);
  }

  /** Each purpose for which the account has something left. */
  List<LeftForPurpose> left(UUID accountId) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT purpose, amount FROM left_for_purpose(?) ORDER BY purpose")) {
      select.setObject(1, accountId);
      List<LeftForPurpose> found = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(
              new LeftForPurpose(
                  row.getString(1), Vnd.parse(row.getBigDecimal(2).toPlainString())));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException("The purposes of an account could not be read", e);
    }
  }

  /**
   * Targeted money that an account still has.
   *
   * @param purpose code of the goal that the support is for
   */
  record LeftForPurpose(String purpose, Vnd amount) {}
}
