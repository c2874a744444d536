package vn.ntm.money;

import java.time.LocalDate;
import java.time.YearMonth;

/** How months, and with them quarters, half-years and years, are cut out of the days. */
public enum ReportingCalendar {

  /** From the first to the last day of the month, as budget reports are. */
  CALENDAR(1),

  /**
   * Cut on the 14th: month M runs from the 15th of the month before to the 14th of M (Decree
   * 09/2019/NĐ-CP, article 12).
   */
  ND09(15);

  private final int firstDayOfMonth;

  ReportingCalendar(int firstDayOfMonth) {
    this.firstDayOfMonth = firstDayOfMonth;
  }

  LocalDate firstDayOf(YearMonth month) {
    return startsInMonthBefore()
        ? month.minusMonths(1).atDay(firstDayOfMonth)
        : month.atDay(firstDayOfMonth);
  }

  LocalDate lastDayOf(YearMonth month) {
    return firstDayOf(month.plusMonths(1)).minusDays(1);
  }

  YearMonth monthOf(LocalDate day) {
    YearMonth written = YearMonth.from(day);
    return startsInMonthBefore() && day.getDayOfMonth() >= firstDayOfMonth
        ? written.plusMonths(1)
        : written;
  }

  private boolean startsInMonthBefore() {
    return firstDayOfMonth > 1;
  }
}
