package vn.ntm.reporting.target.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A target of a plan, as far as the asked subtree is concerned.
 *
 * @param planPath the plan's locality and its ancestors when the plan was issued
 * @param standard which standard is to be reached; never null here
 * @param level level of the localities that are to reach it
 * @param goalKind what it takes to reach it, such as RECOGNISED
 * @param declared the number the plan prints; null if it prints none
 * @param planInside whether the plan's own locality belongs to the asked subtree
 * @param listed the localities the plan lists for it, those inside the asked subtree
 */
public record PlannedTarget(
    UUID planId,
    List<UUID> planPath,
    int yearFrom,
    int yearTo,
    String standard,
    String level,
    String goalKind,
    BigDecimal declared,
    boolean planInside,
    Set<UUID> listed) {

  public PlannedTarget {
    planPath = List.copyOf(planPath);
    listed = Set.copyOf(listed);
  }

  UUID planLocality() {
    return planPath.get(planPath.size() - 1);
  }

  boolean isSameGoalAs(PlannedTarget other) {
    return standard.equals(other.standard)
        && goalKind.equals(other.goalKind)
        && String.valueOf(level).equals(String.valueOf(other.level));
  }
}
