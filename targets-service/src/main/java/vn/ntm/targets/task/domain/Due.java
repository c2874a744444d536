package vn.ntm.targets.task.domain;

import java.time.LocalDate;
import java.util.Optional;
import vn.ntm.targets.due.domain.PartOfTime;

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
    PartOfTime part = PartOfTime.valueOf(precision.name());
    LocalDate meant =
        qualifier == Qualifier.BEFORE
            ? part.firstDay(date.plusDays(1)).minusDays(1)
            : part.lastDay(date);
    return when(!date.equals(meant), TaskRule.TASK_DUE_NOT_LAST_DAY);
  }

  private static Optional<TaskRule> when(boolean broken, TaskRule rule) {
    return broken ? Optional.of(rule) : Optional.empty();
  }
}
