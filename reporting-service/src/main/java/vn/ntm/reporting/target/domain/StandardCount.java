package vn.ntm.reporting.target.domain;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * How far one standard is in the asked year and subtree.
 *
 * @param outsidePlan localities recognised for the year that no plan lists for this standard
 */
public record StandardCount(String standard, List<GoalCount> goals, Set<UUID> outsidePlan) {

  public StandardCount {
    goals = List.copyOf(goals);
  }
}
