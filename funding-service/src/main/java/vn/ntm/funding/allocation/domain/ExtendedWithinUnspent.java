package vn.ntm.funding.allocation.domain;

import java.util.Optional;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.money.Vnd;

/** At most what is unspent is extended into the next year or cancelled (INV-19). */
public final class ExtendedWithinUnspent {

  private ExtendedWithinUnspent() {}

  /** Empty when the rule holds. */
  public static Optional<BrokenRule> check(Vnd amount, Vnd unspent) {
    return amount.isMoreThan(unspent)
        ? Optional.of(BrokenRule.shortfall("INV-19", amount, unspent))
        : Optional.empty();
  }
}
