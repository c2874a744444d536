package vn.ntm.funding.disbursement.domain;

import java.util.Optional;
import java.util.Set;
import vn.ntm.funding.ledger.domain.BrokenRule;

/** How far a disbursement is, and where it may go from there. */
public enum DisbursementStatus {
  /** The investor asked; the amount is reserved. */
  REQUESTED,
  /** Finance agreed; the amount stays reserved. */
  APPROVED,
  /** The Treasury paid; the amount is disbursed. */
  PAID,
  /** Finance or the Treasury refused; the reservation is released. */
  REJECTED,
  /** The investor took it back; the reservation is released. */
  WITHDRAWN,
  /** It was not paid in time; the reservation is released. */
  EXPIRED,
  /** Somebody asked to correct a payment; nothing has moved yet. */
  REVERSAL_REQUESTED,
  /** The payment is corrected by a linked transaction. */
  REVERSED;

  private static final Set<DisbursementStatus> UNPAID = Set.of(REQUESTED, APPROVED);

  /** The states from which this one is reached. */
  private Set<DisbursementStatus> origins() {
    return switch (this) {
      case REQUESTED -> Set.of();
      case APPROVED -> Set.of(REQUESTED);
      case PAID -> Set.of(APPROVED);
      case REJECTED, WITHDRAWN, EXPIRED -> UNPAID;
      case REVERSAL_REQUESTED -> Set.of(PAID);
      case REVERSED -> Set.of(REVERSAL_REQUESTED);
    };
  }

  /** Empty when a disbursement of this state may become the other. */
  public Optional<BrokenRule> mayBecome(DisbursementStatus next) {
    return next.origins().contains(this)
        ? Optional.empty()
        : Optional.of(
            BrokenRule.of(
                "WRONG-STATE",
                "",
                this,
                next.origins().stream().sorted().map(Enum::name).toList().toString()));
  }
}
