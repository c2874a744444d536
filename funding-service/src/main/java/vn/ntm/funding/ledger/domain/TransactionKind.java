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
  /** The claim of a refused or withdrawn request ends. */
  RELEASE,
  /** The Treasury paid what was claimed. */
  PAYMENT,
  /** A payment is corrected; the transaction names the payment. */
  PAYMENT_REVERSAL
}
