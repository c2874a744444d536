package vn.ntm.funding.allocation.domain;

import java.time.LocalDate;
import java.util.Optional;
import vn.ntm.funding.ledger.domain.BrokenRule;

/**
 * Plan lapses once it can no longer be paid: after the correction period of its year, or after its
 * extension. What is given up before that is taken back by a reduction.
 */
public final class LapsesAfterItsLastDay {

  private LapsesAfterItsLastDay() {}

  /** Empty when the rule holds. */
  public static Optional<BrokenRule> check(LocalDate effective, LocalDate lastDay) {
    return effective.isAfter(lastDay)
        ? Optional.empty()
        : Optional.of(BrokenRule.of("LAPSES-TOO-EARLY", "/effectiveDate", effective, lastDay));
  }
}
