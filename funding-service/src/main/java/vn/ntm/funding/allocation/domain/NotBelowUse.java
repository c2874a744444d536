package vn.ntm.funding.allocation.domain;

import java.util.Optional;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.money.Vnd;

/** What is given down, claimed or paid cannot be taken back (INV-02). */
public final class NotBelowUse {

  private NotBelowUse() {}

  /** Empty when the rule holds. */
  public static Optional<BrokenRule> check(Vnd amount, Vnd available) {
    return amount.isMoreThan(available)
        ? Optional.of(BrokenRule.shortfall("INV-02", amount, available))
        : Optional.empty();
  }
}
