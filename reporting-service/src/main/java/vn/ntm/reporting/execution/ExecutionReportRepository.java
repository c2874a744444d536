package vn.ntm.reporting.execution;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.money.DateRange;
import vn.ntm.money.Vnd;
import vn.ntm.reporting.database.Database;
import vn.ntm.reporting.execution.domain.DisbursementCounts;
import vn.ntm.reporting.execution.domain.Figures;
import vn.ntm.reporting.execution.domain.Group;
import vn.ntm.reporting.execution.domain.Row;
import vn.ntm.reporting.localitycopy.Subtree;

/** Sums up accounts and disbursements by source, nature, component and place. */
@ApplicationScoped
class ExecutionReportRepository {

  /** The direct child of the asked unit on the record's path, or that unit; else the root. */
  private static final String PLACE =
      "COALESCE(locality_path[COALESCE(array_position(locality_path, ?::uuid), 0) + 1], ?::uuid)";

  /**
   * What an account received counts as plan of its own group and is taken from the group of the
   * account that gave it. So money that is passed on within a group counts once, and over all
   * groups the plan is what entered the subtree from outside.
   */
  private static final String FIGURES =
      """
      WITH inside AS (
        SELECT account_id, parent_account_id, holder_kind, capital_source, nature, component,
          %s AS place
        FROM execution_account WHERE budget_year = ? AND locality_path @> ?),
      amounts AS (
        SELECT d.account_id, sum(d.received) AS received, sum(d.reserved) AS reserved,
          sum(d.disbursed) AS disbursed,
          COALESCE(sum(d.disbursed) FILTER (
            WHERE d.effective_date >= COALESCE(?::date, '-infinity')), 0) AS disbursed_in_period
        FROM execution_day d JOIN inside USING (account_id)
        WHERE d.effective_date <= COALESCE(?::date, 'infinity')
        GROUP BY d.account_id),
      lines AS (
        SELECT i.capital_source, i.nature, i.component, i.place, m.received AS plan,
          CASE WHEN i.holder_kind = 'PROJECT' THEN m.received ELSE 0 END AS allocated,
          m.reserved, m.disbursed, m.disbursed_in_period
        FROM inside i JOIN amounts m USING (account_id)
        UNION ALL
        SELECT giver.capital_source, giver.nature, giver.component, giver.place, -m.received,
          0, 0, 0, 0
        FROM inside i JOIN amounts m USING (account_id)
          JOIN inside giver ON giver.account_id = i.parent_account_id)
      SELECT capital_source, nature, component, place, sum(plan), sum(allocated), sum(reserved),
        sum(disbursed), sum(disbursed_in_period)
      FROM lines GROUP BY capital_source, nature, component, place"""
          .formatted(PLACE);

  private static final String COUNTS =
      """
      SELECT capital_source, nature, component, %s AS place,
        count(*) FILTER (WHERE status = 'REQUESTED'), count(*) FILTER (WHERE status = 'APPROVED'),
        count(*) FILTER (WHERE status = 'PAID'), count(*) FILTER (WHERE status = 'REJECTED'),
        count(*) FILTER (WHERE status = 'WITHDRAWN'),
        count(*) FILTER (WHERE status = 'EXPIRED'),
        count(*) FILTER (WHERE status = 'REVERSAL_REQUESTED'),
        count(*) FILTER (WHERE status = 'REVERSED')
      FROM disbursement_copy
      WHERE budget_year = ? AND locality_path @> ?
        AND effective_date <= COALESCE(?::date, 'infinity')
      GROUP BY 1, 2, 3, 4"""
          .formatted(PLACE);

  private final Database database;

  ExecutionReportRepository(Database database) {
    this.database = database;
  }

  /** The figures of the accounts, to the last of the days; of all time without days. */
  List<Row> figures(int budgetYear, Subtree subtree, Optional<DateRange> days) {
    UUID under = subtree.under().orElse(null);
    return database.list(
        FIGURES,
        row ->
            new Row(
                group(row),
                new Figures(
                    amount(row, 5), amount(row, 6), amount(row, 7), amount(row, 8), amount(row, 9)),
                Optional.empty(),
                DisbursementCounts.NONE),
        under,
        under,
        budgetYear,
        subtree.requiredInPath(),
        days.map(DateRange::from).orElse(null),
        last(days));
  }

  /** How many disbursements stand in each status, of those dated to the last of the days. */
  List<Row> counts(int budgetYear, Subtree subtree, Optional<DateRange> days) {
    UUID under = subtree.under().orElse(null);
    return database.list(
        COUNTS,
        row ->
            new Row(
                group(row),
                Figures.NONE,
                Optional.empty(),
                new DisbursementCounts(
                    row.getLong(5),
                    row.getLong(6),
                    row.getLong(7),
                    row.getLong(8),
                    row.getLong(9),
                    row.getLong(10),
                    row.getLong(11),
                    row.getLong(12))),
        under,
        under,
        budgetYear,
        subtree.requiredInPath(),
        last(days));
  }

  private static LocalDate last(Optional<DateRange> days) {
    return days.map(DateRange::to).orElse(null);
  }

  private static Group group(ResultSet row) throws SQLException {
    return new Group(
        row.getString(1), row.getString(2), row.getString(3), row.getObject(4, UUID.class));
  }

  private static Vnd amount(ResultSet row, int column) throws SQLException {
    return Vnd.of(row.getBigDecimal(column).longValueExact());
  }
}
