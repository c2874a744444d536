package vn.ntm.funding.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import vn.ntm.funding.ledger.domain.TransactionKind;
import vn.ntm.money.Vnd;
import vn.ntm.web.caller.Roots;

/** Tells how the money of one source came to projects and was paid. */
@ApplicationScoped
public class ProjectMovements {

  /**
   * Plan that is extended was committed in its own year, and advances that the next year follows
   * were paid in theirs: neither counts again.
   */
  private static final String MOVEMENTS =
      """
      WITH chosen AS (
        SELECT DISTINCT a.holder_id FROM account a
        WHERE a.holder_kind = 'PROJECT' AND a.capital_source = ? AND a.version > 0
          AND (?::text IS NULL OR a.locality_path && ?::uuid[])
          AND (?::uuid IS NULL OR ?::uuid = ANY (a.locality_path))
          AND a.holder_id > ?
        ORDER BY a.holder_id LIMIT ?)
      SELECT a.holder_id, a.budget_year, a.programme, t.id, t.kind, t.effective_date,
        COALESCE(-sum(e.amount) FILTER (
          WHERE e.compartment = 'RECEIVED' AND a.plan = 'YEAR'), 0)::bigint AS committed,
        COALESCE(sum(e.amount) FILTER (
          WHERE e.compartment IN ('ADVANCE', 'VOLUME')), 0)::bigint AS paid
      FROM account a
      JOIN chosen USING (holder_id)
      JOIN entry e ON e.account_id = a.id
      JOIN ledger_transaction t ON t.id = e.transaction_id
      WHERE a.holder_kind = 'PROJECT' AND a.capital_source = ?
        AND (?::text IS NULL OR a.locality_path && ?::uuid[])
        AND (?::uuid IS NULL OR ?::uuid = ANY (a.locality_path))
        AND t.kind <> 'ADVANCE_CARRIED_FORWARD'
      GROUP BY a.holder_id, a.budget_year, a.programme, t.id
      ORDER BY a.holder_id, t.effective_date, t.recorded_at, t.id, a.budget_year, a.programme""";

  private final DataSource dataSource;

  ProjectMovements(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * The movements of the projects after an id, in the order of projects and days; each project
   * whole. Empty when there is no further project.
   *
   * @param under null for all of the caller's subtree
   * @param projects how many projects at most
   */
  public List<ProjectMovement> of(
      String capitalSource, Roots roots, UUID under, UUID after, int projects) {
    Object[] arguments = {
      capitalSource,
      roots.asArray(),
      roots.asArray(),
      under,
      under,
      after,
      projects,
      capitalSource,
      roots.asArray(),
      roots.asArray(),
      under,
      under
    };
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(MOVEMENTS)) {
      for (int i = 0; i < arguments.length; i++) {
        select.setObject(i + 1, arguments[i]);
      }
      List<ProjectMovement> movements = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          movements.add(
              new ProjectMovement(
                  row.getObject(1, UUID.class),
                  row.getInt(2),
                  row.getString(3),
                  row.getObject(4, UUID.class),
                  TransactionKind.valueOf(row.getString(5)),
                  row.getObject(6, LocalDate.class),
                  Vnd.of(row.getLong(7)),
                  Vnd.of(row.getLong(8))));
        }
      }
      return movements;
    } catch (SQLException e) {
      throw new LedgerException("The movements of projects could not be read", e);
    }
  }
}
