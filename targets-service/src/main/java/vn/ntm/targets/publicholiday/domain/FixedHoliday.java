package vn.ntm.targets.publicholiday.domain;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * A public holiday that comes on the same day of every year.
 *
 * @param validTo null while the law is in force
 */
public record FixedHoliday(
    MonthDay day, String name, String legalBasis, LocalDate validFrom, LocalDate validTo) {

  /** Whether it is on this day. */
  public boolean isOn(LocalDate date) {
    return MonthDay.from(date).equals(day)
        && !date.isBefore(validFrom)
        && (validTo == null || !date.isAfter(validTo));
  }
}
