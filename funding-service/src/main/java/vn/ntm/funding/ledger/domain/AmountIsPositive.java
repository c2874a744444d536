package vn.ntm.funding.ledger.domain;

import java.util.Optional;
import vn.ntm.money.Vnd;

/** A budget move of nothing is no move; amounts are whole đồng from 1 up. */
public final class AmountIsPositive {

  private AmountIsPositive() {}

  /** Empty when the rule holds. */
  public static Optional<BrokenRule> check(Vnd amount) {
    return amount.isPositive()
        ? Optional.empty()
        : Optional.of(BrokenRule.of("AMOUNT-NOT-POSITIVE", "/amount"));
  }
}
