package vn.ntm.funding.allocation.domain;

import java.util.Optional;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.funding.ledger.domain.PlanKind;

/**
 * Reserve goes to localities at most: a decision releases it before a project gets it, and before
 * it is extended into the next year.
 */
public final class ReserveIsReleasedFirst {

  private ReserveIsReleasedFirst() {}

  /**
   * Empty when what is taken from the account is not reserve.
   *
   * @param pointer the member of the request that names the account
   */
  public static Optional<BrokenRule> check(PlanKind plan, String pointer) {
    return plan == PlanKind.RESERVE
        ? Optional.of(BrokenRule.of("RESERVE-NOT-RELEASED", pointer))
        : Optional.empty();
  }
}
