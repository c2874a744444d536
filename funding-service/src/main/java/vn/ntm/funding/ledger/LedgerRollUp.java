package vn.ntm.funding.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import vn.ntm.funding.ledger.domain.Account;
import vn.ntm.money.Vnd;

/** Compares what accounts gave down with what the accounts below them received (INV-16). */
@ApplicationScoped
public class LedgerRollUp {

  private static final String DIFFERENCES =
      "SELECT a.*, b.amount AS given, COALESCE(c.received, 0) AS taken"
          + " FROM account a JOIN balance b ON b.account_id = a.id AND b.compartment = 'ALLOCATED'"
          + " LEFT JOIN (SELECT k.parent_account_id, -sum(r.amount)::bigint AS received"
          + " FROM account k JOIN balance r ON r.account_id = k.id AND r.compartment = 'RECEIVED'"
          + " GROUP BY k.parent_account_id) c ON c.parent_account_id = a.id"
          + " WHERE b.amount <> COALESCE(c.received, 0) ORDER BY a.id LIMIT ?";

  private final DataSource dataSource;

  LedgerRollUp(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * The accounts of which the two do not agree, by id.
   *
   * @param limit how many at most
   */
  public List<Difference> differences(int limit) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(DIFFERENCES)) {
      select.setInt(1, limit);
      List<Difference> differences = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          differences.add(
              new Difference(
                  LedgerTables.account(row),
                  Vnd.of(row.getLong("given")),
                  Vnd.of(row.getLong("taken"))));
        }
      }
      return differences;
    } catch (SQLException e) {
      throw new LedgerException("The tiers could not be compared", e);
    }
  }

  /**
   * An account that does not agree with those below it.
   *
   * @param given what it gave down
   * @param received what the accounts below it received
   */
  public record Difference(Account account, Vnd given, Vnd received) {}
}
