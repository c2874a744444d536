package vn.ntm.targets.plan.domain;

import java.time.LocalDate;

/**
 * Whether a recognition counts toward a target. The caller has matched locality and standard.
 *
 * <p>What counts is the year the recognition is for, not the day of its decision: "districts of
 * 2023" were decided in 2024. A target that names its year counts recognitions for that year, any
 * other those for the plan's years. Where the goal is to receive the decision, its day must lie in
 * the plan's years too. What is maintained must have been recognised for the plan's last year or
 * before. Dossiers and measured numbers are not reached by recognitions.
 *
 * @param recognisedYear the year that the target names, null when it names none
 */
public record CountsTowardTarget(
    PlanDocument.GoalKind goalKind, Integer recognisedYear, int yearFrom, int yearTo) {

  /** Whether recognitions are what this target counts at all. */
  public boolean countsRecognitions() {
    return switch (goalKind) {
      case RECOGNISED, DECISION_RECEIVED, MAINTAIN, ALTERNATIVES -> true;
      default -> false;
    };
  }

  /** Whether an active recognition for this year, decided on this day, counts. */
  public boolean test(int year, LocalDate decisionDate) {
    return switch (goalKind) {
      case RECOGNISED, ALTERNATIVES -> isForItsYear(year);
      case DECISION_RECEIVED -> isForItsYear(year) && isInPlan(decisionDate.getYear());
      case MAINTAIN -> year <= yearTo;
      default -> false;
    };
  }

  private boolean isForItsYear(int year) {
    return recognisedYear == null ? isInPlan(year) : year == recognisedYear;
  }

  private boolean isInPlan(int year) {
    return year >= yearFrom && year <= yearTo;
  }
}
