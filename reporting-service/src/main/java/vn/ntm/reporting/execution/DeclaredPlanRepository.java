package vn.ntm.reporting.execution;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.money.Vnd;
import vn.ntm.reporting.database.Database;
import vn.ntm.reporting.execution.domain.DisbursementCounts;
import vn.ntm.reporting.execution.domain.Figures;
import vn.ntm.reporting.execution.domain.Group;
import vn.ntm.reporting.execution.domain.Row;
import vn.ntm.reporting.projection.ReadModel;

/** The rows of the funding plans. */
@ApplicationScoped
class DeclaredPlanRepository implements ReadModel<FundingPlanImported> {

  private static final String KEEP =
      """
      INSERT INTO declared_plan (funding_plan_id, version, number, issued_on, locality_id,
        budget_year)
      VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (funding_plan_id) DO UPDATE SET version = EXCLUDED.version,
        number = EXCLUDED.number, issued_on = EXCLUDED.issued_on,
        locality_id = EXCLUDED.locality_id, budget_year = EXCLUDED.budget_year""";

  private static final String LINES =
      """
      SELECT l.capital_source, l.nature, sum(l.amount)
      FROM declared_plan p JOIN declared_plan_line l USING (funding_plan_id)
      WHERE p.locality_id = ? AND p.budget_year = ?
      GROUP BY l.capital_source, l.nature""";

  private final Database database;

  DeclaredPlanRepository(Database database) {
    this.database = database;
  }

  @Override
  public long versionOf(UUID fundingPlanId) {
    return database
        .first(
            "SELECT version FROM declared_plan WHERE funding_plan_id = ?",
            row -> row.getLong(1),
            fundingPlanId)
        .orElse(0L);
  }

  @Override
  public void keep(FundingPlanImported told) {
    UUID id = told.fundingPlanId();
    database.update(
        KEEP,
        id,
        told.version(),
        told.number(),
        told.issuedOn(),
        told.localityId(),
        told.budgetYear());
    database.update("DELETE FROM declared_plan_line WHERE funding_plan_id = ?", id);
    database.updateAll(
        "INSERT INTO declared_plan_line (funding_plan_id, line_id, capital_source, nature, amount)"
            + " VALUES (?, ?, ?, ?, ?)",
        told.lines().stream()
            .map(
                line ->
                    new Object[] {
                      id, line.lineId(), line.capitalSource(), line.nature(), line.amount().dong()
                    })
            .toList());
  }

  void empty() {
    database.update("DELETE FROM declared_plan");
  }

  /** What the plans of exactly this locality declare, by source and nature. */
  List<Row> cells(UUID localityId, int budgetYear) {
    return database.list(
        LINES,
        row ->
            new Row(
                new Group(row.getString(1), row.getString(2), null, null),
                Figures.NONE,
                Optional.of(Vnd.of(row.getBigDecimal(3).longValueExact())),
                DisbursementCounts.NONE),
        localityId,
        budgetYear);
  }

  List<DeclaredPlan> plans(UUID localityId, int budgetYear) {
    return database.list(
        "SELECT funding_plan_id, number, issued_on FROM declared_plan"
            + " WHERE locality_id = ? AND budget_year = ? ORDER BY issued_on, number",
        row ->
            new DeclaredPlan(
                row.getObject(1, UUID.class), row.getString(2), row.getObject(3, LocalDate.class)),
        localityId,
        budgetYear);
  }
}
