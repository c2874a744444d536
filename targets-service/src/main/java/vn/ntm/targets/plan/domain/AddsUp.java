package vn.ntm.targets.plan.domain;

import java.util.Objects;
import java.util.Set;
import vn.ntm.targets.locality.domain.NameKey;

/**
 * A target of a plan below is a part of this one: it counts the same, for the same level, and is
 * due within its time.
 *
 * @param plan that the target is of
 */
public record AddsUp(PlanDocument plan, PlanDocument.Target target) {

  /** Averages, shares and what each place must reach for itself do not add up. */
  private static final Set<PlanDocument.GoalKind> COUNTED =
      Set.of(
          PlanDocument.GoalKind.RECOGNISED,
          PlanDocument.GoalKind.DECISION_RECEIVED,
          PlanDocument.GoalKind.DOSSIER_COMPLETE,
          PlanDocument.GoalKind.MAINTAIN,
          PlanDocument.GoalKind.CRITERION_TARGET,
          PlanDocument.GoalKind.OUTPUT);

  /** Whether the numbers of several plans for such a target make a sum. */
  public static boolean isCounted(PlanDocument.Target target) {
    return COUNTED.contains(target.goalKind()) && target.declared() != null;
  }

  /**
   * Whether it is a part.
   *
   * @param below the plan that carries this one out
   */
  public boolean test(PlanDocument below, PlanDocument.Target other) {
    return isCounted(target) && isCounted(other) && isSameThing(other) && isInTime(below, other);
  }

  private boolean isSameThing(PlanDocument.Target other) {
    return target.goalKind() == other.goalKind()
        && Objects.equals(target.level(), other.level())
        && target.standard() == other.standard()
        && Objects.equals(target.unit(), other.unit())
        && Objects.equals(target.criteria(), other.criteria())
        && (target.goalKind() != PlanDocument.GoalKind.OUTPUT || isSameMeasure(other));
  }

  /** Kilometres of roads are no kilometres of canals. */
  private boolean isSameMeasure(PlanDocument.Target other) {
    return target.measure() == null || other.measure() == null
        ? NameKey.match(target.label()).equals(NameKey.match(other.label()))
        : target.measure().equals(other.measure());
  }

  /** What a plan of one year declares is a part of what a plan of that and later years does. */
  private boolean isInTime(PlanDocument below, PlanDocument.Target other) {
    int year = yearOf(below, other);
    return plan.yearFrom() <= year && year <= yearOf(plan, target);
  }

  private static int yearOf(PlanDocument plan, PlanDocument.Target target) {
    return target.due() == null || target.due().date() == null
        ? plan.yearTo()
        : target.due().date().getYear();
  }
}
