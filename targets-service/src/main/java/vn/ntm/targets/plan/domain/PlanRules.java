package vn.ntm.targets.plan.domain;

import java.util.List;

/** All rules of plans. */
public final class PlanRules {

  private PlanRules() {}

  /**
   * Every place of the plan that breaks a rule. What is missing is told first and alone: the other
   * rules need a complete plan.
   */
  public static List<PlanProblem> broken(PlanFacts facts) {
    List<PlanProblem> incomplete = PlanIsComplete.broken(facts.plan());
    return incomplete.isEmpty()
        ? PlanCheck.all().stream().flatMap(rule -> rule.broken(facts)).toList()
        : incomplete;
  }
}
