package vn.ntm.targets.plan.domain;

import java.util.Optional;
import vn.ntm.targets.criteria.domain.CriteriaSetDefinition;
import vn.ntm.targets.criteria.domain.IndicatorDefinition;
import vn.ntm.targets.criteria.domain.Measure;

/**
 * The indicator whose quantity a target is about: the one that it names by its number, or the one
 * that measures what it names, whatever number that has in the set.
 */
public final class GoalIndicator {

  private GoalIndicator() {}

  /** Whether the target is about a quantity that sets of criteria measure. */
  public static boolean isNamed(PlanDocument.Target target) {
    return target.measure() == null
        ? target.criteria().size() == 1
        : Measure.named(target.measure()).isPresent();
  }

  /** Its number in the set; empty when the set measures no such thing. */
  public static Optional<String> of(PlanDocument.Target target, CriteriaSetDefinition set) {
    if (!isNamed(target)) {
      return Optional.empty();
    }
    return target.measure() == null
        ? Optional.of(target.criteria().get(0))
        : Measure.named(target.measure()).flatMap(set::measuring).map(IndicatorDefinition::code);
  }
}
