package vn.ntm.targets.task.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How a task stands to its date on a day.
 *
 * @param daysLate days after the last one that was in time; 0 when it is not late
 * @param bornLate whether the date had passed when the plan was issued
 */
public record Lateness(Standing standing, long daysLate, boolean bornLate) {

  /** Where a task stands to its date. */
  public enum Standing {
    /** It has no date, or depends on others. */
    WITHOUT_DATE,
    /** There is time left, the last day included. */
    DUE,
    LATE,
    DONE_IN_TIME,
    DONE_LATE,
    /** It need not be done any more. */
    WITHDRAWN
  }

  /**
   * How a task stands.
   *
   * @param lastDay the last day that is in time, null where there is none
   * @param issuedOn when the plan was issued, null for a task of no plan
   * @param state where it stands on the day
   * @param since the day that the state is of, null for a task of which nothing was told
   * @param today the day of the question
   */
  public static Lateness of(
      LocalDate lastDay,
      LocalDate issuedOn,
      ProgressState state,
      LocalDate since,
      LocalDate today) {
    boolean bornLate = lastDay != null && issuedOn != null && lastDay.isBefore(issuedOn);
    if (state == ProgressState.WITHDRAWN) {
      return new Lateness(Standing.WITHDRAWN, 0, bornLate);
    }
    boolean done = state == ProgressState.DONE;
    if (lastDay == null) {
      return new Lateness(done ? Standing.DONE_IN_TIME : Standing.WITHOUT_DATE, 0, bornLate);
    }
    long over = Math.max(0, ChronoUnit.DAYS.between(lastDay, done ? since : today));
    Standing inTime = done ? Standing.DONE_IN_TIME : Standing.DUE;
    Standing late = done ? Standing.DONE_LATE : Standing.LATE;
    return new Lateness(over > 0 ? late : inTime, over, bornLate);
  }
}
