package vn.ntm.funding.following.domain;

/**
 * How the budget of a year is carried out. The statutory reports ask for the rate of each plan and
 * of both together.
 *
 * @param year under the plan of the year (kế hoạch vốn năm)
 * @param extended under plan of earlier years that may still be spent (kế hoạch vốn kéo dài)
 * @param both the two together
 */
public record BudgetExecution(PlanExecution year, PlanExecution extended, PlanExecution both) {

  static BudgetExecution of(PlanExecution year, PlanExecution extended) {
    return new BudgetExecution(year, extended, year.and(extended));
  }
}
