package vn.ntm.targets.plan.domain;

import java.util.List;

/** All rules of plans. */
public final class PlanRules {

  private PlanRules() {}

  /** Every place of a complete plan that breaks a rule. */
  public static List<PlanProblem> broken(PlanFacts facts) {
    return PlanCheck.all().stream().flatMap(rule -> rule.broken(facts)).toList();
  }
}
