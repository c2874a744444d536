package vn.ntm.funding.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import vn.ntm.funding.alert.domain.AlertKind;
import vn.ntm.funding.alert.domain.Condition;
import vn.ntm.funding.alert.domain.Figure;
import vn.ntm.funding.alert.domain.SubjectKind;
import vn.ntm.money.Vnd;

/**
 * Contracts with an outstanding advance though most of their value is paid, or whose oldest
 * outstanding advance was paid too long ago. Recoveries and refunds settle the oldest advances
 * first.
 */
@ApplicationScoped
class AdvanceUnrecovered implements ConditionReader {

  /** Without a rule nothing is late: nobody is paid ten times a contract, or 270 years ago. */
  private static final int NEVER_PERCENT = 1_000;

  private static final int NEVER_DAYS = 100_000;

  /** Both sides of the comparison stay below 2^63: a contract is at most 2^53 đồng. */
  private static final String OUTSTANDING =
      """
      SELECT c.id, p.locality_path, cp.value, o.paid, o.outstanding, oldest.paid_on
      FROM contract_position cp
      JOIN contract c ON c.id = cp.contract_id
      JOIN project p ON p.id = c.project_id
      CROSS JOIN LATERAL (
        SELECT cp.advanced - cp.recovered - cp.refunded AS outstanding,
          cp.volume + cp.advanced - cp.recovered - cp.refunded AS paid) o
      LEFT JOIN LATERAL (
        SELECT min(a.paid_on) AS paid_on FROM (
          SELECT d.paid_on, sum(d.paid_amount) OVER (ORDER BY d.paid_on, d.id) AS advanced
          FROM disbursement d
          WHERE d.contract_id = c.id AND d.kind = 'ADVANCE'
            AND d.status IN ('PAID', 'REVERSAL_REQUESTED')) a
        WHERE a.advanced > cp.recovered + cp.refunded) oldest ON true
      WHERE o.outstanding > 0
        AND (o.paid * 100 >= cp.value * ?::int OR oldest.paid_on < ?::date)
      ORDER BY c.id LIMIT ?""";

  private final AlertTables tables;
  private final AlertThresholds thresholds;

  AdvanceUnrecovered(AlertTables tables, AlertThresholds thresholds) {
    this.tables = tables;
    this.thresholds = thresholds;
  }

  @Override
  public AlertKind kind() {
    return AlertKind.ADVANCE_UNRECOVERED;
  }

  @Override
  public List<Condition> read(LocalDate today, int limit) {
    int percent =
        Math.min(thresholds.of(kind().name(), today).orElse(NEVER_PERCENT), NEVER_PERCENT);
    int days = thresholds.of("ADVANCE_OLD", today).orElse(NEVER_DAYS);
    return tables.list(
        OUTSTANDING, row -> condition(row, today), percent, today.minusDays(days), limit);
  }

  private Condition condition(ResultSet row, LocalDate today) throws SQLException {
    LocalDate oldest = row.getObject("paid_on", LocalDate.class);
    return new Condition(
        kind(),
        SubjectKind.CONTRACT,
        row.getObject("id", UUID.class),
        "",
        null,
        AlertTables.ids(row, "locality_path"),
        List.of(
            Figure.dong("contractValue", Vnd.of(row.getLong("value"))),
            Figure.dong("paid", Vnd.of(row.getLong("paid"))),
            Figure.dong("outstandingAdvance", Vnd.of(row.getLong("outstanding"))),
            Figure.days("days", oldest == null ? 0 : ChronoUnit.DAYS.between(oldest, today))));
  }
}
