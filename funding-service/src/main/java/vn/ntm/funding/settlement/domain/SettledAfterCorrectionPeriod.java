package vn.ntm.funding.settlement.domain;

import java.time.LocalDate;
import java.util.Optional;
import vn.ntm.funding.ledger.domain.BrokenRule;

/** A year is settled after its correction period (Luật NSNN 2015, Điều 42). */
public final class SettledAfterCorrectionPeriod {

  private SettledAfterCorrectionPeriod() {}

  /**
   * Empty when the rule holds.
   *
   * @param last last day of the correction period
   */
  public static Optional<BrokenRule> check(int budgetYear, LocalDate last, LocalDate effective) {
    return effective.isAfter(last)
        ? Optional.empty()
        : Optional.of(
            BrokenRule.of(
                "SETTLED-TOO-EARLY", "/effectiveDate", Integer.toString(budgetYear), last));
  }
}
