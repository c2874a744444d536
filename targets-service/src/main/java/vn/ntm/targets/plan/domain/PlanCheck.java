package vn.ntm.targets.plan.domain;

import java.util.List;
import java.util.stream.Stream;

/** One rule that a whole plan must keep. */
interface PlanCheck {

  /** Every place that breaks the rule. */
  Stream<PlanProblem> broken(PlanFacts facts);

  /** The rules about what a complete plan means. */
  static List<PlanCheck> all() {
    return List.of(
        new YearsAreInOrder(),
        new IssuedByToday(),
        new TargetCodesAreUnique(),
        new MilestonesLeadToTargetsOfThePlan(),
        new NumbersAreWithinBounds(),
        new StandardGoesWithTheGoal(),
        new LocalitiesAreThoseNamed(),
        new LocalitiesLieInThePlansPlace(),
        new LocalityIsListedOnceInATarget(),
        new StandardFitsEachLocality(),
        new DueDatesKeepTheirPrecision());
  }
}
