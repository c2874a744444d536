package vn.ntm.targets.recognitioncase.domain;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * When a plan expects something, as precisely as it says so: "giữa tháng 11/2019", "trước tháng 6".
 *
 * @param on any day of the part of time
 */
public record ExpectedTime(LocalDate on, Precision precision, Qualifier qualifier) {

  private static final int EARLY = 10;
  private static final int MIDDLE = 20;
  private static final int MONTHS_OF_QUARTER = 3;

  /**
   * The last day on which it is in time: the end of the part of time, or for "before" the day
   * before the part begins. Early is until the 10th, the middle until the 20th.
   */
  public LocalDate lastDay() {
    return qualifier == Qualifier.BEFORE ? firstOfPart().minusDays(1) : lastOfPart();
  }

  private LocalDate lastOfPart() {
    YearMonth month = YearMonth.from(on);
    return switch (precision) {
      case DAY -> on;
      case EARLY_MONTH -> month.atDay(EARLY);
      case MID_MONTH -> month.atDay(MIDDLE);
      case LATE_MONTH, MONTH -> month.atEndOfMonth();
      case QUARTER -> firstMonthOfQuarter().plusMonths(MONTHS_OF_QUARTER - 1).atEndOfMonth();
      case YEAR -> month.withMonth(12).atEndOfMonth();
    };
  }

  private LocalDate firstOfPart() {
    YearMonth month = YearMonth.from(on);
    return switch (precision) {
      case DAY -> on;
      case EARLY_MONTH, MONTH -> month.atDay(1);
      case MID_MONTH -> month.atDay(EARLY + 1);
      case LATE_MONTH -> month.atDay(MIDDLE + 1);
      case QUARTER -> firstMonthOfQuarter().atDay(1);
      case YEAR -> month.withMonth(1).atDay(1);
    };
  }

  private YearMonth firstMonthOfQuarter() {
    int quarter = (on.getMonthValue() - 1) / MONTHS_OF_QUARTER;
    return YearMonth.of(on.getYear(), quarter * MONTHS_OF_QUARTER + 1);
  }

  /** How precisely a plan names a time. */
  public enum Precision {
    DAY,
    EARLY_MONTH,
    MID_MONTH,
    LATE_MONTH,
    MONTH,
    QUARTER,
    YEAR
  }

  /** Whether the part of time itself is in time. */
  public enum Qualifier {
    BY,
    BEFORE
  }
}
