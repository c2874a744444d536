package vn.ntm.money;

import java.time.LocalDate;

/**
 * Days in a row, both ends included.
 *
 * @param from the first day
 * @param to the last day, not before the first
 */
public record DateRange(LocalDate from, LocalDate to) {

  /**
   * Days in a row.
   *
   * @throws IllegalArgumentException if the last day is before the first
   */
  public DateRange {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("The last day " + to + " is before the first " + from);
    }
  }

  /** Whether the day is one of these days. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
