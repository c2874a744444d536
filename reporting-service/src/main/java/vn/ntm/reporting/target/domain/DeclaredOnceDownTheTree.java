package vn.ntm.reporting.target.domain;

import java.util.List;

/**
 * A number that a plan declares counts once: a district's plan repeats its share of the province's
 * plan, so beside a plan of a unit above it, in the same report and for the same goal, it adds
 * nothing (INV-16: figures of a tier, not of all tiers together).
 */
final class DeclaredOnceDownTheTree {

  private DeclaredOnceDownTheTree() {}

  static List<PlannedTarget> of(List<PlannedTarget> targets) {
    List<PlannedTarget> inside = targets.stream().filter(PlannedTarget::planInside).toList();
    return inside.stream()
        .filter(target -> inside.stream().noneMatch(other -> isRepeatOf(target, other)))
        .toList();
  }

  private static boolean isRepeatOf(PlannedTarget lower, PlannedTarget higher) {
    return lower.isSameGoalAs(higher)
        && !lower.planLocality().equals(higher.planLocality())
        && lower.planPath().contains(higher.planLocality());
  }
}
