package vn.ntm.funding.allocation.domain;

import java.util.Optional;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.money.Vnd;

/** The children of an account never get more than it has (INV-01). */
public final class WithinParentCeiling {

  private WithinParentCeiling() {}

  /** Empty when the rule holds. */
  public static Optional<BrokenRule> check(Vnd amount, Vnd available) {
    return amount.isMoreThan(available)
        ? Optional.of(BrokenRule.shortfall("INV-01", amount, available))
        : Optional.empty();
  }
}
