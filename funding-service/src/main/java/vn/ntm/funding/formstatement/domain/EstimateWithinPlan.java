package vn.ntm.funding.formstatement.domain;

import java.util.Optional;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.money.Vnd;

/**
 * Nobody expects to have paid more than the plan of the year and the extended plan together: such a
 * payment would be refused (INV-03).
 */
public final class EstimateWithinPlan {

  private static final String CODE = "ESTIMATE-ABOVE-PLAN";

  private EstimateWithinPlan() {}

  /** Empty when the rule holds. */
  public static Optional<BrokenRule> check(Vnd estimate, Vnd plan) {
    return estimate.isMoreThan(plan)
        ? Optional.of(BrokenRule.shortfall(CODE, estimate, plan).at("/estimate"))
        : Optional.empty();
  }
}
