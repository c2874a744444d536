package vn.ntm.funding.disbursement.domain;

import java.util.Optional;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.funding.ledger.domain.PlanKind;

/**
 * Only work recovers advances; and an account that follows advances of earlier years has no plan to
 * pay from: its advances are recovered by work or refunded, nothing else.
 */
public final class KindFitsTheAccount {

  private KindFitsTheAccount() {}

  /** Empty when the rule holds. */
  public static Optional<BrokenRule> check(PaymentOrder order, PlanKind plan) {
    boolean recovers = !order.recovery().isZero();
    if (recovers && order.kind() != DisbursementKind.VOLUME) {
      return Optional.of(BrokenRule.of("KIND-DOES-NOT-FIT", "/recovery", order.kind(), plan));
    }
    boolean onlyFollows = plan == PlanKind.ADVANCE_BROUGHT_FORWARD;
    return onlyFollows && !order.cash().isZero()
        ? Optional.of(BrokenRule.of("KIND-DOES-NOT-FIT", "/kind", order.kind(), plan))
        : Optional.empty();
  }
}
