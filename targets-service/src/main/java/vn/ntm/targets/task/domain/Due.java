package vn.ntm.targets.task.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * When something is due, as exactly as it was said.
 *
 * @param from first day of a range, null otherwise
 * @param date the last day that is in time, null when it depends on others
 * @param qualifier null for "in"
 * @param printed the words of the document, null where they say no more than the date
 */
public record Due(
    LocalDate from, LocalDate date, Precision precision, Qualifier qualifier, String printed) {

  private static final int EARLY = 10;
  private static final int MIDDLE = 20;
  private static final int MONTHS_OF_A_QUARTER = 3;
  private static final int DECEMBER = 12;

  /** How exact a date is. */
  public enum Precision {
    DAY,
    /** Until the 10th. */
    EARLY_MONTH,
    /** Until the 20th. */
    MID_MONTH,
    /** Until the last day. */
    LATE_MONTH,
    MONTH,
    QUARTER,
    YEAR,
    RANGE,
    /** When others have done their part; there is no date. */
    EXTERNAL
  }

  /** How a date is meant. */
  public enum Qualifier {
    /** At the latest then: the date is the last day of what is named. */
    BY,
    /** Before it begins: the date is the day before. */
    BEFORE,
    /** Around then. */
    ABOUT
  }

  /** The last day that is in time; empty when it depends on others. */
  public Optional<LocalDate> lastDay() {
    return Optional.ofNullable(date);
  }

  /**
   * What is wrong with it. A date stands for the last day of what is named: of the month, quarter
   * or year, the 10th for its early and the 20th for its middle part; with BEFORE for the day
   * before the first.
   */
  public Optional<TaskRule> broken() {
    if (precision == Precision.EXTERNAL) {
      return when(date != null || from != null, TaskRule.TASK_DUE_EXTERNAL);
    }
    if (date == null) {
      return Optional.of(TaskRule.TASK_DUE_WITHOUT_DATE);
    }
    if (precision == Precision.RANGE) {
      return when(from == null || from.isAfter(date), TaskRule.TASK_DUE_RANGE);
    }
    if (from != null) {
      return Optional.of(TaskRule.TASK_DUE_RANGE);
    }
    LocalDate meant =
        qualifier == Qualifier.BEFORE ? firstDay(date.plusDays(1)).minusDays(1) : lastDayOf(date);
    return when(!date.equals(meant), TaskRule.TASK_DUE_NOT_LAST_DAY);
  }

  private LocalDate lastDayOf(LocalDate day) {
    YearMonth month = YearMonth.from(day);
    return switch (precision) {
      case EARLY_MONTH -> month.atDay(EARLY);
      case MID_MONTH -> month.atDay(MIDDLE);
      case LATE_MONTH, MONTH -> month.atEndOfMonth();
      case QUARTER -> month.withMonth(quarter(day) * MONTHS_OF_A_QUARTER).atEndOfMonth();
      case YEAR -> month.withMonth(DECEMBER).atEndOfMonth();
      case DAY, RANGE, EXTERNAL -> day;
    };
  }

  private LocalDate firstDay(LocalDate day) {
    YearMonth month = YearMonth.from(day);
    return switch (precision) {
      case EARLY_MONTH, MONTH -> month.atDay(1);
      case MID_MONTH -> month.atDay(EARLY + 1);
      case LATE_MONTH -> month.atDay(MIDDLE + 1);
      case QUARTER -> month.withMonth((quarter(day) - 1) * MONTHS_OF_A_QUARTER + 1).atDay(1);
      case YEAR -> month.withMonth(1).atDay(1);
      case DAY, RANGE, EXTERNAL -> day;
    };
  }

  private static int quarter(LocalDate day) {
    return (day.getMonthValue() + MONTHS_OF_A_QUARTER - 1) / MONTHS_OF_A_QUARTER;
  }

  private static Optional<TaskRule> when(boolean broken, TaskRule rule) {
    return broken ? Optional.of(rule) : Optional.empty();
  }
}
