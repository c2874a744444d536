package vn.ntm.targets.criteria.domain;

import java.time.LocalDate;
import java.time.Period;

/** How long a measurement of an indicator can be relied on before it must be taken again. */
public enum RefreshInterval {
  MONTHLY(1),
  QUARTERLY(3),
  HALF_YEARLY(6),
  YEARLY(12);

  private final int months;

  RefreshInterval(int months) {
    this.months = months;
  }

  /** The last day on which a measurement of this day is still fresh. */
  public LocalDate freshUntil(LocalDate measuredOn) {
    return measuredOn.plus(Period.ofMonths(months));
  }
}
