package vn.ntm.funding.treasury.domain;

/** How a payment of the service stands to the statements of the Treasury. */
public enum PaymentState {
  /** Confirmed in the service; no statement has its voucher yet. */
  DECLARED,
  /** A line has its voucher, and both say the same. */
  MATCHED,
  /** A line has its voucher, but the two say different things. */
  DIFFERING
}
