package vn.ntm.funding.ledger.domain;

/** What a ledger transaction does. */
public enum TransactionKind {
  /** Budget enters the tree at the top. */
  ASSIGNMENT,
  /** Budget moves from an account to its child. */
  ALLOCATION,
  /** Budget moves back up, or out at the top. */
  REDUCTION,
  /** A payment request claims budget. */
  RESERVATION,
  /** The claim of a refused, withdrawn or expired request ends. */
  RELEASE,
  /** The Treasury paid before the work was done. */
  ADVANCE_PAYMENT,
  /** The Treasury paid for work, goods or services, or an advance was recovered by them. */
  VOLUME_PAYMENT,
  /** An advance was paid back in cash. */
  ADVANCE_REFUND,
  /** A payment is corrected; the transaction names the payment. */
  PAYMENT_REVERSAL,
  /** Unspent plan may be spent in the next year. */
  EXTENSION,
  /** Unspent plan lapses. */
  CANCELLATION,
  /** Outstanding advances are followed in the next year. */
  ADVANCE_CARRIED_FORWARD,
  /** What a unit that has ended still holds moves to its successor (INV-15). */
  TRANSFER,
  /** Reserve becomes plan of the year by decision. */
  RESERVE_RELEASE;

  /** Whether a closed holder may still do it: what is unspent goes back or lapses (INV-15). */
  public boolean isLeftToAClosedHolder() {
    return this == REDUCTION || this == CANCELLATION;
  }
}
