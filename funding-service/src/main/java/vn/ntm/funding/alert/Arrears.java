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
 * Contracts of which accepted work is past due and not paid: accepted less gross volume. Payments
 * settle the work that was due first.
 */
@ApplicationScoped
class Arrears implements ConditionReader {

  private static final String PAST_DUE =
      """
      SELECT c.id, p.locality_path, due.accepted, cp.volume, unpaid.first_due
      FROM contract_position cp
      JOIN contract c ON c.id = cp.contract_id
      JOIN project p ON p.id = c.project_id
      CROSS JOIN LATERAL (
        SELECT sum(a.value)::bigint AS accepted FROM contract_acceptance a
        WHERE a.contract_id = c.id AND a.due_on <= ?::date) due
      CROSS JOIN LATERAL (
        SELECT min(a.due_on) AS first_due FROM (
          SELECT a.due_on, sum(a.value) OVER (ORDER BY a.due_on, a.acceptance) AS so_far
          FROM contract_acceptance a WHERE a.contract_id = c.id) a
        WHERE a.so_far > cp.volume) unpaid
      WHERE due.accepted > cp.volume
      ORDER BY c.id LIMIT ?""";

  private final AlertTables tables;

  Arrears(AlertTables tables) {
    this.tables = tables;
  }

  @Override
  public AlertKind kind() {
    return AlertKind.ARREARS;
  }

  @Override
  public List<Condition> read(LocalDate today, int limit) {
    return tables.list(PAST_DUE, row -> condition(row, today), today, limit);
  }

  private Condition condition(ResultSet row, LocalDate today) throws SQLException {
    Vnd accepted = Vnd.of(row.getLong("accepted"));
    Vnd paid = Vnd.of(row.getLong("volume"));
    return new Condition(
        kind(),
        SubjectKind.CONTRACT,
        row.getObject("id", UUID.class),
        "",
        null,
        AlertTables.ids(row, "locality_path"),
        List.of(
            Figure.dong("acceptedPastDue", accepted),
            Figure.dong("paidVolume", paid),
            Figure.dong("arrears", accepted.minus(paid)),
            Figure.days(
                "days",
                ChronoUnit.DAYS.between(row.getObject("first_due", LocalDate.class), today))));
  }
}
