package vn.ntm.targets.recognitioncase.domain;

import java.time.LocalDate;
import vn.ntm.targets.due.domain.PartOfTime;

/**
 * When a plan expects something, as precisely as it says so: "giữa tháng 11/2019", "trước tháng 6".
 *
 * @param on any day of the part of time
 */
public record ExpectedTime(LocalDate on, PartOfTime precision, Qualifier qualifier) {

  /**
   * The last day on which it is in time: the end of the part of time, or for "before" the day
   * before the part begins.
   */
  public LocalDate lastDay() {
    return qualifier == Qualifier.BEFORE
        ? precision.firstDay(on).minusDays(1)
        : precision.lastDay(on);
  }

  /** Whether the part of time itself is in time. */
  public enum Qualifier {
    BY,
    BEFORE
  }
}
