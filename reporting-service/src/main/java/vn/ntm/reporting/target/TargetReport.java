package vn.ntm.reporting.target;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import vn.ntm.messaging.Freshness;

/**
 * The answer: targets of a subtree and year.
 *
 * @param under the asked unit; null for the whole country
 */
record TargetReport(int year, UUID under, List<Standard> standards, Freshness freshness) {

  /**
   * One standard.
   *
   * @param recognisedOutsidePlan localities recognised for the year that no plan lists
   * @param outsidePlan these localities; null unless they were asked for
   */
  record Standard(
      String standard, List<Goal> goals, int recognisedOutsidePlan, List<Listed> outsidePlan) {}

  /**
   * One goal of a standard.
   *
   * @param declared sum of what the plans declare, a plan that repeats one above it left out; null
   *     when none prints a number
   * @param listed number of localities that the plans list
   * @param reached number of those that have reached it; null when no event tells of such a goal
   * @param localities the listed localities; null unless they were asked for
   */
  record Goal(
      String goalKind,
      String level,
      BigDecimal declared,
      int listed,
      Integer reached,
      List<Listed> localities) {}

  /**
   * A locality, told apart from others of its name by its parents.
   *
   * @param name null while its event has not come
   * @param parents names of its ancestors, the nearest first
   * @param reached null when no event tells, or where the list itself says it
   */
  record Listed(UUID localityId, String name, List<String> parents, Boolean reached) {}
}
