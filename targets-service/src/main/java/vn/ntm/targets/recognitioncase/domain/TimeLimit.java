package vn.ntm.targets.recognitioncase.domain;

import java.time.LocalDate;
import java.util.Optional;
import vn.ntm.targets.publicholiday.domain.WorkingDays;

/**
 * The last day of a step's time limit.
 *
 * @param holidaysKnownThrough the day through which public holidays are known, so that a limit
 *     beyond it may be too short; null when no holiday matters or none of that year is known
 * @param certain whether every public holiday that could move the day is known
 */
public record TimeLimit(LocalDate dueOn, LocalDate holidaysKnownThrough, boolean certain) {

  /**
   * The day by which the step is to be taken; empty when the procedure sets no limit.
   *
   * @param before the day of the step before it
   */
  public static Optional<TimeLimit> of(
      Procedure.Step step, LocalDate before, WorkingDays workingDays) {
    if (step.limitDays() == null) {
      return Optional.empty();
    }
    if (step.limitKind() == Procedure.LimitKind.DAYS) {
      return Optional.of(new TimeLimit(before.plusDays(step.limitDays()), null, true));
    }
    LocalDate dueOn = workingDays.after(before, step.limitDays());
    LocalDate known = workingDays.knownThrough(before).orElse(null);
    return Optional.of(new TimeLimit(dueOn, known, known != null && !dueOn.isAfter(known)));
  }
}
