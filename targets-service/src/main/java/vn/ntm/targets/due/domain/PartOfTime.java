package vn.ntm.targets.due.domain;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A part of time as documents name it when something is due: "đầu tháng 9", "giữa tháng 11/2019",
 * "quý III". The early part of a month is until the 10th, its middle from then until the 20th.
 */
public enum PartOfTime {
  DAY,
  EARLY_MONTH,
  MID_MONTH,
  LATE_MONTH,
  MONTH,
  QUARTER,
  YEAR;

  private static final int EARLY = 10;
  private static final int MIDDLE = 20;
  private static final int MONTHS_OF_A_QUARTER = 3;
  private static final int DECEMBER = 12;

  /** The first day of the part that a day lies in; for parts of a month that of its month's. */
  public LocalDate firstDay(LocalDate day) {
    YearMonth month = YearMonth.from(day);
    return switch (this) {
      case DAY -> day;
      case EARLY_MONTH, MONTH -> month.atDay(1);
      case MID_MONTH -> month.atDay(EARLY + 1);
      case LATE_MONTH -> month.atDay(MIDDLE + 1);
      case QUARTER -> lastMonthOfQuarter(month).minusMonths(MONTHS_OF_A_QUARTER - 1).atDay(1);
      case YEAR -> month.withMonth(1).atDay(1);
    };
  }

  /** The last day of the part that a day lies in; for parts of a month that of its month's. */
  public LocalDate lastDay(LocalDate day) {
    YearMonth month = YearMonth.from(day);
    return switch (this) {
      case DAY -> day;
      case EARLY_MONTH -> month.atDay(EARLY);
      case MID_MONTH -> month.atDay(MIDDLE);
      case LATE_MONTH, MONTH -> month.atEndOfMonth();
      case QUARTER -> lastMonthOfQuarter(month).atEndOfMonth();
      case YEAR -> month.withMonth(DECEMBER).atEndOfMonth();
    };
  }

  private static YearMonth lastMonthOfQuarter(YearMonth month) {
    int quarter = (month.getMonthValue() + MONTHS_OF_A_QUARTER - 1) / MONTHS_OF_A_QUARTER;
    return month.withMonth(quarter * MONTHS_OF_A_QUARTER);
  }
}
