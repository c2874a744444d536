package vn.ntm.funding.ledger.domain;

import java.time.LocalDate;
import java.util.Optional;

/** A decision takes effect on a day that has come. */
public final class DateHasCome {

  private DateHasCome() {}

  /** Empty when the rule holds. */
  public static Optional<BrokenRule> check(LocalDate date, LocalDate today) {
    return date.isAfter(today)
        ? Optional.of(BrokenRule.of("DATE-IN-FUTURE", "/effectiveDate", date))
        : Optional.empty();
  }
}
