package vn.ntm.funding.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import vn.ntm.funding.contribution.ContributionTotals.Line;
import vn.ntm.funding.contribution.domain.Form;
import vn.ntm.funding.contribution.domain.MobilisedSource;
import vn.ntm.money.Vnd;
import vn.ntm.web.caller.Roots;

/** Adds contributions up in the database, in one query: any number of them costs one answer. */
@ApplicationScoped
class ContributionSums {

  /**
   * A balance of a larger place contains those of the places in it, so only the outermost balance
   * of a bank counts; of one place the latest day counts.
   */
  private static final String SUMS =
      """
      WITH counted AS (
        SELECT c.* FROM contribution c
        WHERE c.status = 'CONFIRMED' AND c.year = ?
          AND (?::text IS NULL OR c.locality_path && ?::uuid[])
          AND (?::uuid IS NULL OR ?::uuid = ANY (c.locality_path))
          AND (?::uuid IS NULL OR ?::uuid = c.project_id)
      ), latest AS (
        SELECT DISTINCT ON (b.step, b.bank, b.locality_id) b.* FROM counted b
        WHERE b.form = 'OUTSTANDING_BALANCE' AND b.reverses IS NULL
          AND NOT EXISTS (SELECT 1 FROM contribution r
                          WHERE r.reverses = b.id AND r.status = 'CONFIRMED')
        ORDER BY b.step, b.bank, b.locality_id, b.effective_date DESC, b.id DESC
      ), line AS (
        SELECT c.capital_source, c.form, c.step, c.collection_purpose IS NOT NULL AS collected,
          CASE WHEN c.reverses IS NULL THEN c.amount ELSE -c.amount END AS amount
        FROM counted c WHERE c.form <> 'OUTSTANDING_BALANCE'
        UNION ALL
        SELECT l.capital_source, l.form, l.step, false, l.amount FROM latest l
        WHERE NOT EXISTS (SELECT 1 FROM latest larger
                          WHERE larger.step = l.step AND larger.bank = l.bank
                            AND larger.locality_id <> l.locality_id
                            AND larger.locality_id = ANY (l.locality_path))
      )
      SELECT l.capital_source, l.form,
        COALESCE(sum(l.amount) FILTER (WHERE l.step = 'COMMITMENT'), 0),
        COALESCE(sum(l.amount) FILTER (WHERE l.step = 'CONTRIBUTION'), 0),
        COALESCE(sum(l.amount) FILTER (WHERE l.step = 'CONTRIBUTION' AND l.collected), 0)
      FROM line l JOIN capital_source s ON s.code = l.capital_source
      GROUP BY l.capital_source, s.position, l.form
      ORDER BY s.position, l.form""";

  private final DataSource dataSource;

  ContributionSums(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Sums of a year under the roots and the place asked for. */
  List<Line> bySourceAndForm(ContributionTotals.Filter filter, Roots roots) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(SUMS)) {
      select.setInt(1, filter.year);
      setTwice(select, 2, roots.asArray());
      setTwice(select, 4, filter.under);
      setTwice(select, 6, filter.projectId);
      List<Line> lines = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          lines.add(
              new Line(
                  MobilisedSource.valueOf(row.getString(1)),
                  Form.valueOf(row.getString(2)),
                  sum(row, 3),
                  sum(row, 4),
                  sum(row, 5)));
        }
      }
      return lines;
    } catch (SQLException e) {
      throw new IllegalStateException("The contributions could not be added up", e);
    }
  }

  private static void setTwice(PreparedStatement select, int first, Object value)
      throws SQLException {
    select.setObject(first, value);
    select.setObject(first + 1, value);
  }

  /** The database adds without a bound; what is beyond ours is refused, never wrapped. */
  private static Vnd sum(ResultSet row, int column) throws SQLException {
    return Vnd.parse(row.getBigDecimal(column).toPlainString());
  }
}
