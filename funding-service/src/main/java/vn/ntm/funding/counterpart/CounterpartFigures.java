package vn.ntm.funding.counterpart;

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
import vn.ntm.funding.counterpart.CounterpartCheck.Figures;
import vn.ntm.funding.counterpart.CounterpartCheck.Stage;
import vn.ntm.funding.counterpart.domain.CounterpartScope;
import vn.ntm.funding.ledger.domain.LegalBasis;
import vn.ntm.funding.ledger.domain.Nature;
import vn.ntm.money.Vnd;

/** Adds base and counterpart up for every rule of a year at a place, in one query. */
@ApplicationScoped
class CounterpartFigures {

  /**
   * Each source of figures once. Received into the subtree is what an account got whose parent lies
   * outside of it, so that no đồng counts again on its way down. A contribution has no nature and
   * counts for either. Figures of a plan know neither component nor project.
   */
  private static final String FIGURES =
      """
      WITH asked AS (SELECT ?::uuid AS place, ?::int AS year, ?::uuid[] AS path),
      figure AS (
        SELECT 'ASSIGNED' AS stage, 'PLACE' AS grain, a.programme, a.component,
          NULL::text AS subject, a.capital_source, a.nature, -b.amount AS amount
        FROM asked q JOIN account a ON a.budget_year = q.year
        JOIN balance b ON b.account_id = a.id AND b.compartment = 'RECEIVED'
        WHERE (q.place IS NULL AND a.parent_account_id IS NULL)
          OR (q.place = ANY (a.locality_path)
            AND NOT EXISTS (SELECT 1 FROM account p
                            WHERE p.id = a.parent_account_id AND q.place = ANY (p.locality_path)))
        UNION ALL
        SELECT 'ASSIGNED', 'PROJECT', a.programme, a.component, a.holder_id::text,
          a.capital_source, a.nature, -b.amount
        FROM asked q JOIN account a ON a.budget_year = q.year AND a.holder_kind = 'PROJECT'
        JOIN balance b ON b.account_id = a.id AND b.compartment = 'RECEIVED'
        WHERE q.place IS NULL OR q.place = ANY (a.locality_path)
        UNION ALL
        SELECT 'ASSIGNED', grain, c.programme, c.component,
          CASE WHEN grain = 'PROJECT' THEN c.project_id::text END, c.capital_source, NULL,
          CASE WHEN c.reverses IS NULL THEN c.amount ELSE -c.amount END
        FROM asked q JOIN contribution c ON c.year = q.year
        CROSS JOIN (VALUES ('PLACE'), ('PROJECT')) AS g (grain)
        WHERE c.status = 'CONFIRMED' AND c.step = 'CONTRIBUTION'
          AND c.capital_source IN ('ENTERPRISE', 'COMMUNITY')
          AND (grain = 'PLACE' OR c.project_id IS NOT NULL)
          AND (q.place IS NULL OR q.place = ANY (c.locality_path))
        UNION ALL
        SELECT 'PLAN', 'PLACE', NULL, NULL, NULL, l.capital_source, l.nature, l.amount
        FROM funding_plan_line l WHERE l.funding_plan_id = (
          SELECT p.id FROM asked q
          JOIN funding_plan p ON p.locality_id = q.place AND p.budget_year = q.year
          ORDER BY p.issued_on DESC, p.id DESC LIMIT 1)
        UNION ALL
        SELECT 'PLAN', 'WORKS', c.programme, NULL, c.tag, side.source, c.nature,
          CASE WHEN c.reverses IS NULL THEN side.amount ELSE -side.amount END
        FROM asked q JOIN counterpart_commitment c ON c.budget_year = q.year
        CROSS JOIN LATERAL (VALUES (c.base_source, c.base_amount),
                                   (c.payer_source, c.payer_amount)) AS side (source, amount)
        WHERE c.status = 'APPROVED' AND (q.place IS NULL OR q.place = ANY (c.locality_path))
      ), compared AS (
        SELECT r.id, f.stage,
          CASE r.scope WHEN 'PROGRAMME' THEN r.programme WHEN 'COMPONENT' THEN f.component
            ELSE f.subject END COLLATE "C" AS subject,
          COALESCE(sum(f.amount) FILTER (WHERE f.capital_source = r.base_source), 0) AS base,
          COALESCE(sum(f.amount) FILTER (WHERE f.capital_source = ANY (r.payer_sources)), 0)
            AS given
        FROM asked q
        JOIN counterpart_rule r ON r.locality_id IS NULL OR r.locality_id = ANY (q.path)
        LEFT JOIN counterpart_rule newer ON newer.replaces = r.id
        JOIN figure f ON (f.programme IS NULL OR f.programme = r.programme)
          AND (r.nature IS NULL OR f.nature IS NULL OR f.nature = r.nature)
          AND CASE r.scope
            WHEN 'PROGRAMME' THEN f.grain = 'PLACE'
            WHEN 'COMPONENT' THEN f.grain = 'PLACE' AND f.component IS NOT NULL
              AND (r.component IS NULL OR f.component = r.component)
            WHEN 'PROJECT' THEN f.grain = 'PROJECT'
            ELSE f.grain = 'WORKS' AND f.subject = r.tag END
        WHERE r.valid_from <= make_date(q.year, 12, 31)
          AND COALESCE(LEAST(r.valid_to, newer.valid_from - 1) >= make_date(q.year, 1, 1), true)
        GROUP BY 1, 2, 3
      )
      SELECT r.id, r.programme, r.scope, c.subject, r.nature, r.base_source, r.payer_sources,
        r.min_ratio_numerator, r.min_ratio_denominator, r.hard, r.basis_number, r.basis_date,
        r.basis_issuer, c.stage, c.base, c.given
      FROM compared c JOIN counterpart_rule r ON r.id = c.id
      WHERE c.base > 0 AND (c.id, c.stage, c.subject) > (?::uuid, ?::text, ?::text)
      ORDER BY c.id, c.stage, c.subject LIMIT ?""";

  private final DataSource dataSource;

  CounterpartFigures(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * The sums of the rules that hold at the place on some day of the year, where there is a base.
   *
   * @param path the place and its ancestors, root first; empty for the whole country
   */
  List<Figures> of(List<UUID> path, int budgetYear, CheckKey after, int limit) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(FIGURES)) {
      select.setObject(1, path.isEmpty() ? null : path.get(path.size() - 1));
      select.setInt(2, budgetYear);
      select.setArray(3, connection.createArrayOf("uuid", path.toArray()));
      select.setObject(4, after.ruleId());
      select.setString(5, after.stage());
      select.setString(6, after.subject());
      select.setInt(7, limit);
      List<Figures> figures = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          figures.add(figures(row));
        }
      }
      return figures;
    } catch (SQLException e) {
      throw new IllegalStateException("The counterpart could not be added up", e);
    }
  }

  private static Figures figures(ResultSet row) throws SQLException {
    String nature = row.getString("nature");
    return new Figures(
        row.getObject("id", UUID.class),
        row.getString("programme"),
        CounterpartScope.valueOf(row.getString("scope")),
        row.getString("subject"),
        nature == null ? null : Nature.valueOf(nature),
        row.getString("base_source"),
        List.of((String[]) row.getArray("payer_sources").getArray()),
        row.getInt("min_ratio_numerator"),
        row.getInt("min_ratio_denominator"),
        row.getBoolean("hard"),
        new LegalBasis(
            row.getString("basis_number"),
            row.getObject("basis_date", LocalDate.class),
            row.getString("basis_issuer")),
        Stage.valueOf(row.getString("stage")),
        Vnd.parse(row.getBigDecimal("base").toPlainString()),
        Vnd.parse(row.getBigDecimal("given").toPlainString()));
  }
}
