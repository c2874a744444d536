package vn.ntm.targets.plan.domain;

import java.math.BigDecimal;
import java.util.List;

/**
 * Plans that others have to issue to carry this one out.
 *
 * @param agencies by name, empty where units of a level are meant
 * @param level of the units, null where agencies are named
 * @param declared how many plans, null where the plan does not say
 */
public record ChildPlanDuty(
    String section,
    List<String> agencies,
    String level,
    BigDecimal declared,
    String subject,
    PlanDocument.Due due) {

  public ChildPlanDuty {
    agencies = PlanDocument.orEmpty(agencies);
  }
}
