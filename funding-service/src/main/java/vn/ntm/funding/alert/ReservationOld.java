package vn.ntm.funding.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.funding.alert.domain.AlertKind;
import vn.ntm.funding.alert.domain.Condition;
import vn.ntm.funding.alert.domain.Figure;
import vn.ntm.funding.alert.domain.SubjectKind;
import vn.ntm.money.Vnd;

/** Payment requests that have reserved budget for longer than they should. */
@ApplicationScoped
class ReservationOld implements ConditionReader {

  private static final String OLD =
      "SELECT d.id, a.locality_path, a.budget_year, d.amount - d.recovery AS reserved,"
          + " d.requested_on FROM disbursement d JOIN account a ON a.id = d.account_id"
          + " WHERE d.status IN ('REQUESTED', 'APPROVED') AND d.reservation_id IS NOT NULL"
          + " AND d.requested_on < ? ORDER BY d.id LIMIT ?";

  private final AlertTables tables;
  private final AlertThresholds thresholds;

  ReservationOld(AlertTables tables, AlertThresholds thresholds) {
    this.tables = tables;
    this.thresholds = thresholds;
  }

  @Override
  public AlertKind kind() {
    return AlertKind.RESERVATION_OLD;
  }

  @Override
  public List<Condition> read(LocalDate today, int limit) {
    Optional<Integer> days = thresholds.of(kind().name(), today);
    return days.isEmpty()
        ? List.of()
        : tables.list(OLD, row -> condition(row, today), today.minusDays(days.get()), limit);
  }

  private Condition condition(ResultSet row, LocalDate today) throws SQLException {
    return new Condition(
        kind(),
        SubjectKind.DISBURSEMENT,
        row.getObject("id", UUID.class),
        "",
        row.getInt("budget_year"),
        AlertTables.ids(row, "locality_path"),
        List.of(
            Figure.dong("reserved", Vnd.of(row.getLong("reserved"))),
            Figure.days(
                "days",
                ChronoUnit.DAYS.between(row.getObject("requested_on", LocalDate.class), today))));
  }
}
