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

  private static final String FIGURES =
      """
      SELECT r.id, r.programme, r.scope, c.subject, r.nature, r.base_source, r.payer_sources,
        r.min_ratio_numerator, r.min_ratio_denominator, r.hard, r.basis_number, r.basis_date,
        r.basis_issuer, c.stage, c.base, c.given
      FROM counterpart_figures(?, ?, ?) c JOIN counterpart_rule r ON r.id = c.rule_id
      WHERE (r.id, c.stage, c.subject COLLATE "C") > (?::uuid, ?::text, ?::text)
      ORDER BY r.id, c.stage, c.subject COLLATE "C" LIMIT ?""";

  private static final int AT_ONCE = 1_000;

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

  /** Every check at the place, page by page. */
  List<CounterpartCheck> all(List<UUID> path, int budgetYear) {
    List<CounterpartCheck> all = new ArrayList<>();
    CheckKey after = CheckKey.BEFORE_ALL;
    List<CounterpartCheck> page;
    do {
      page = of(path, budgetYear, after, AT_ONCE).stream().map(CounterpartCheck::of).toList();
      all.addAll(page);
      after = page.isEmpty() ? after : CheckKey.of(page.get(page.size() - 1));
    } while (page.size() == AT_ONCE);
    return all;
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
