package vn.ntm.funding.disbursement.domain;

import java.util.Optional;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.money.Vnd;

/** What is paid in a year is at most the plan of the year and what is carried into it (INV-03). */
public final class WithinAvailablePlan {

  private WithinAvailablePlan() {}

  /** Empty when the rule holds. */
  public static Optional<BrokenRule> check(Vnd amount, Vnd available) {
    return amount.isMoreThan(available)
        ? Optional.of(BrokenRule.shortfall("INV-03", amount, available))
        : Optional.empty();
  }
}
