package vn.ntm.funding.formstatement.domain;

import java.time.LocalDate;
import java.util.Optional;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.money.Period;

/** The end of a period is estimated in the period or after it, not before it has begun. */
public final class PeriodHasBegun {

  private PeriodHasBegun() {}

  /** Empty when the rule holds. */
  public static Optional<BrokenRule> check(Period period, LocalDate today) {
    return period.from().isAfter(today)
        ? Optional.of(
            BrokenRule.of(
                "PERIOD-NOT-BEGUN", "/period", period.toString(), period.from().toString()))
        : Optional.empty();
  }
}
