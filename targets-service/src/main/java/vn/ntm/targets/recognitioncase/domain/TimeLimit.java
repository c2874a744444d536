package vn.ntm.targets.recognitioncase.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;

/** The last day of a step's time limit. */
public final class TimeLimit {

  private TimeLimit() {}

  /**
   * The day by which the step is to be taken; empty when the procedure sets no limit.
   *
   * @param before the day of the step before it
   */
  public static Optional<LocalDate> of(Procedure.Step step, LocalDate before) {
    if (step.limitDays() == null) {
      return Optional.empty();
    }
    return Optional.of(
        step.limitKind() == Procedure.LimitKind.DAYS
            ? before.plusDays(step.limitDays())
            : plusWorkingDays(before, step.limitDays()));
  }

  private static LocalDate plusWorkingDays(LocalDate day, int days) {
    LocalDate last = day;
    for (int left = days; left > 0; ) {
      last = last.plusDays(1);
      if (last.getDayOfWeek() != DayOfWeek.SATURDAY && last.getDayOfWeek() != DayOfWeek.SUNDAY) {
        left--;
      }
    }
    return last;
  }
}
