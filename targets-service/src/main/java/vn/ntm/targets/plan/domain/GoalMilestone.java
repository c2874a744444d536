package vn.ntm.targets.plan.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * A step of a target, and when it was done. A step is late from the day after the last one that is
 * in time; one that depends on others has no such day.
 *
 * @param localityId the unit that the step is of, null where it is the plan's own
 * @param dueOn the last day that is in time, null when there is none
 * @param doneOn the day on which the case of its place took it, or that somebody has reported; null
 *     while neither tells that it is done
 * @param daysLate how many days after dueOn it was done, or is still open; 0 in time
 */
public record GoalMilestone(
    String step,
    Milestone.Kind kind,
    UUID localityId,
    LocalDate dueOn,
    LocalDate doneOn,
    long daysLate) {

  /**
   * Steps of a target as they stand on a day. What the case of a place tells goes before what
   * somebody has reported of the step.
   *
   * @param figures of this target
   * @param ofCases when the cases of their places took the steps, by the index of the step
   */
  public static List<GoalMilestone> of(
      List<ExpectedStep> steps,
      List<ReportedFigure> figures,
      Map<Integer, LocalDate> ofCases,
      LocalDate day) {
    return steps.stream()
        .map(step -> of(step).asOf(figures, ofCases.get(step.index()), day))
        .toList();
  }

  /** How far the target is whose steps these are. */
  public static ComputedGoal goal(List<GoalMilestone> steps) {
    int done = (int) steps.stream().filter(step -> step.doneOn != null).count();
    TargetState open = done == 0 ? TargetState.NOT_SHOWN : TargetState.UNDETERMINED;
    return new ComputedGoal(
        done > 0 && done == steps.size() ? TargetState.MET : open,
        done == 0 ? null : BigDecimal.valueOf(done),
        null,
        null,
        null,
        null);
  }

  /** Whether a step that is told by its words, and by its place where it has one, is this one. */
  public boolean isCalled(String words, UUID place) {
    return step.equals(words) && (place == null || place.equals(localityId));
  }

  private static GoalMilestone of(ExpectedStep step) {
    return new GoalMilestone(
        step.milestone().step(),
        step.milestone().kind(),
        step.localityId(),
        step.dueOn().orElse(null),
        null,
        0);
  }

  private GoalMilestone asOf(List<ReportedFigure> figures, LocalDate ofCase, LocalDate day) {
    LocalDate done =
        ofCase != null
            ? ofCase
            : figures.stream()
                .filter(one -> step.equals(one.milestone()))
                .filter(one -> Objects.equals(localityId, one.localityId()))
                .map(ReportedFigure::asOf)
                .findFirst()
                .orElse(null);
    LocalDate until = done == null ? day : done;
    long late = dueOn == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(dueOn, until));
    return new GoalMilestone(step, kind, localityId, dueOn, done, late);
  }
}
