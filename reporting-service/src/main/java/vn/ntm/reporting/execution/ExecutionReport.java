package vn.ntm.reporting.execution;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.ntm.messaging.Freshness;
import vn.ntm.money.ReportingCalendar;
import vn.ntm.money.Vnd;
import vn.ntm.reporting.execution.domain.DisbursementCounts;

/**
 * The answer: budget execution of a subtree. Amounts are whole đồng.
 *
 * @param under the asked unit; null for the whole country
 * @param period as it was asked; null for everything to date
 * @param calendar how the period is cut; null without a period
 * @param from first day whose payments count as paid in the period; null without a period
 * @param to last day that counts in any figure; null without a period
 * @param declaredPlans the funding plans of exactly the asked unit
 */
record ExecutionReport(
    int budgetYear,
    Place under,
    String period,
    ReportingCalendar calendar,
    LocalDate from,
    LocalDate to,
    List<String> groupBy,
    List<Line> rows,
    Line totals,
    List<DeclaredPlan> declaredPlans,
    Freshness freshness) {

  /** A locality; the name is null while its event has not come. */
  record Place(UUID localityId, String name) {}

  /**
   * One row. What the rows are not grouped by is null.
   *
   * @param plan money that entered the group less what it passed on to other groups
   * @param allocated the part that reached projects
   * @param rate disbursed of plan in percent with two decimals; null without a plan
   * @param declaredPlan from the funding plans of the asked unit; null where they do not say
   * @param disbursements how many stand in each status now
   */
  record Line(
      String capitalSource,
      String nature,
      String component,
      Place locality,
      Vnd plan,
      Vnd allocated,
      Vnd reserved,
      Vnd disbursed,
      Vnd disbursedInPeriod,
      BigDecimal rate,
      Vnd remaining,
      Vnd declaredPlan,
      DisbursementCounts disbursements) {}
}
