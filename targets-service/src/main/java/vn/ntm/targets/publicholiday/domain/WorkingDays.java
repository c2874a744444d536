package vn.ntm.targets.publicholiday.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which days are worked: Monday to Friday without public holidays.
 *
 * <p>Lunar days are not computed and a day off that makes up for a weekend is not guessed: both are
 * entered for each year. So it is said through which day the holidays are known, and nobody needs
 * to trust a limit beyond it.
 *
 * @param fixed what the law fixes for every year
 * @param entered what was entered, by day
 */
public record WorkingDays(List<FixedHoliday> fixed, Map<LocalDate, HolidayKind> entered) {

  private static final int DAYS_OF_TET = 5;
  private static final int NATIONAL_DAY_IS_TWO_DAYS_SINCE = 2021;

  public WorkingDays {
    fixed = List.copyOf(fixed);
    entered = Map.copyOf(entered);
  }

  /** Whether people work on a day. */
  public boolean isWorked(LocalDate day) {
    HolidayKind kind = entered.get(day);
    if (kind != null) {
      return kind == HolidayKind.WORKING_DAY;
    }
    return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0
        && fixed.stream().noneMatch(holiday -> holiday.isOn(day));
  }

  /** The last of so many working days after a day. */
  public LocalDate after(LocalDate day, int days) {
    LocalDate last = day;
    for (int left = days; left > 0; ) {
      last = last.plusDays(1);
      if (isWorked(last)) {
        left--;
      }
    }
    return last;
  }

  /**
   * The last day through which, from a day on, the public holidays of every year are known; empty
   * when those of its own year are not.
   */
  public Optional<LocalDate> knownThrough(LocalDate day) {
    int year = day.getYear();
    while (isWhole(year)) {
      year++;
    }
    return year == day.getYear() ? Optional.empty() : Optional.of(LocalDate.of(year - 1, 12, 31));
  }

  /** Whether all holidays of a year that the law leaves open are entered (art. 112). */
  public boolean isWhole(int year) {
    return count(HolidayKind.TET, year) >= DAYS_OF_TET
        && count(HolidayKind.HUNG_KINGS, year) >= 1
        && (year < NATIONAL_DAY_IS_TWO_DAYS_SINCE || count(HolidayKind.NATIONAL_DAY, year) >= 1);
  }

  private long count(HolidayKind kind, int year) {
    return entered.entrySet().stream()
        .filter(entry -> entry.getValue() == kind && entry.getKey().getYear() == year)
        .count();
  }
}
