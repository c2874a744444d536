package vn.ntm.funding.settlement.domain;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import vn.ntm.funding.ledger.domain.BrokenRule;

/**
 * A year is settled after its correction period, which ends on 31 January of the next year (Luật
 * NSNN 2015, Điều 42; domain handbook 4.3).
 */
public final class SettledAfterCorrectionPeriod {

  private SettledAfterCorrectionPeriod() {}

  /** Empty when the rule holds. */
  public static Optional<BrokenRule> check(int budgetYear, LocalDate effective) {
    LocalDate last = LocalDate.of(budgetYear + 1, Month.JANUARY, 31);
    return effective.isAfter(last)
        ? Optional.empty()
        : Optional.of(
            BrokenRule.of(
                "SETTLED-TOO-EARLY", "/effectiveDate", Integer.toString(budgetYear), last));
  }
}
