package vn.ntm.funding.allocation.domain;

import java.util.Optional;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.money.Vnd;

/**
 * Targeted support is used for the stated goal only (bổ sung có mục tiêu): what came for a purpose
 * goes on for this purpose, and what is given without one comes out of the rest.
 */
public final class TargetedMoneyKeepsItsPurpose {

  private TargetedMoneyKeepsItsPurpose() {}

  /**
   * Empty when the rule holds, and when not even all that is available would do: then another rule
   * is broken.
   *
   * @param available all that the giver has
   * @param free all of it but what is kept for other purposes
   */
  public static Optional<BrokenRule> check(Vnd amount, Vnd available, Vnd free) {
    return amount.isMoreThan(free) && !amount.isMoreThan(available)
        ? Optional.of(BrokenRule.shortfall("TARGETED-MONEY", amount, free))
        : Optional.empty();
  }
}
