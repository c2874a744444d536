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

/** Reserve that no decision has released for longer than it should take. */
@ApplicationScoped
class ReserveUnreleased implements ConditionReader {

  private static final String UNRELEASED =
      "SELECT a.id, a.locality_path, a.budget_year, b.amount AS unreleased, f.first_day"
          + " FROM account a JOIN balance b ON b.account_id = a.id AND b.compartment = 'AVAILABLE'"
          + " CROSS JOIN LATERAL (SELECT min(t.effective_date) AS first_day FROM chain_link c"
          + " JOIN ledger_transaction t ON t.id = c.transaction_id WHERE c.account_id = a.id) f"
          + " WHERE a.plan = 'RESERVE' AND b.amount > 0 AND f.first_day < ?"
          + " ORDER BY a.id LIMIT ?";

  private final AlertTables tables;
  private final AlertThresholds thresholds;

  ReserveUnreleased(AlertTables tables, AlertThresholds thresholds) {
    this.tables = tables;
    this.thresholds = thresholds;
  }

  @Override
  public AlertKind kind() {
    return AlertKind.RESERVE_UNRELEASED;
  }

  @Override
  public List<Condition> read(LocalDate today, int limit) {
    Optional<Integer> days = thresholds.of(kind().name(), today);
    return days.isEmpty()
        ? List.of()
        : tables.list(UNRELEASED, row -> condition(row, today), today.minusDays(days.get()), limit);
  }

  private Condition condition(ResultSet row, LocalDate today) throws SQLException {
    return new Condition(
        kind(),
        SubjectKind.ACCOUNT,
        row.getObject("id", UUID.class),
        "",
        row.getInt("budget_year"),
        AlertTables.ids(row, "locality_path"),
        List.of(
            Figure.dong("unreleased", Vnd.of(row.getLong("unreleased"))),
            Figure.days(
                "days",
                ChronoUnit.DAYS.between(row.getObject("first_day", LocalDate.class), today))));
  }
}
