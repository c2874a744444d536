package vn.ntm.targets.criteria.domain;

import java.time.LocalDate;
import java.time.Month;

/**
 * By when places that were recognised under the set before must meet an indicator of this one. It
 * depends on what the set changed: An Giang asks for what is new by the end of 2018, for what was
 * raised by then and from then on, for what is unchanged every year.
 *
 * @param changeKind the indicators that it is for
 * @param firstDueOn null for what is due every year from the start
 * @param repetition whether it stays due after that
 */
public record TransitionDeadline(
    ChangeKind changeKind, LocalDate firstDueOn, Repetition repetition) {

  public TransitionDeadline {
    if (firstDueOn == null && repetition == Repetition.ONCE) {
      throw new IllegalArgumentException("What is due once needs its day");
    }
  }

  /** Whether a deadline comes back. */
  public enum Repetition {
    ONCE,
    /** At the end of each year. */
    EVERY_YEAR
  }

  /** The deadline that counts on a day: the first one, later the end of the year if it repeats. */
  public LocalDate dueOn(LocalDate day) {
    boolean firstIsAhead = firstDueOn != null && !day.isAfter(firstDueOn);
    if (firstIsAhead || repetition == Repetition.ONCE) {
      return firstDueOn;
    }
    return LocalDate.of(day.getYear(), Month.DECEMBER, 31);
  }
}
