package vn.ntm.funding.allocation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    return TargetedMoneyKeepsItsPurpose.check(
        amount, available, free(left(giver), available, purpose));
  }

  /**
   * The rules that localities would break by giving so much without a purpose; asked once for all.
   *
   * @param amounts what each account gives
   * @param available what each of them has; decide on it only under its lock
   */
  List<BrokenRule> brokenWithoutPurpose(Map<UUID, Vnd> amounts, Map<UUID, Vnd> available) {
    Map<UUID, List<LeftForPurpose>> left = left(amounts.keySet());
    return amounts.entrySet().stream()
        .flatMap(
            giver -> {
              Vnd there = available.get(giver.getKey());
              Vnd free = free(left.getOrDefault(giver.getKey(), List.of()), there, null);
              return TargetedMoneyKeepsItsPurpose.check(giver.getValue(), there, free).stream();
            })
        .toList();
  }

  /** Money without a purpose may be given for any; the other way round is refused. */
  private static Vnd free(List<LeftForPurpose> left, Vnd available, String purpose) {
    Vnd kept =
        left.stream()
            .filter(one -> !one.purpose().equals(purpose))
            .map(LeftForPurpose::amount)
            .reduce(Vnd.ZERO, Vnd::plus);
    return kept.isMoreThan(available) ? Vnd.ZERO : available.minus(kept);
  }

  /** Each purpose for which the account has something left. */
  List<LeftForPurpose> left(UUID accountId) {
    return left(Set.of(accountId)).getOrDefault(accountId, List.of());
  }

  private Map<UUID, List<LeftForPurpose>> left(Collection<UUID> accountIds) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT a.id, l.purpose, l.amount FROM unnest(?) AS a (id)"
                    + " CROSS JOIN LATERAL left_for_purpose(a.id) l ORDER BY a.id, l.purpose")) {
      select.setArray(1, connection.createArrayOf("uuid", accountIds.toArray()));
      Map<UUID, List<LeftForPurpose>> found = new HashMap<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found
              .computeIfAbsent(row.getObject(1, UUID.class), unused -> new ArrayList<>())
              .add(
                  new LeftForPurpose(
                      row.getString(2), Vnd.parse(row.getBigDecimal(3).toPlainString())));
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
