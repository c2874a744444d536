package vn.ntm.funding.treasury.domain;

/** How a line of a statement stands to the payments of the service. */
public enum LineState {
  /** A payment has its voucher, and both say the same. */
  MATCHED,
  /** A payment has its voucher, but the two say different things. */
  DIFFERING,
  /** No payment of the service has its voucher. */
  UNKNOWN
}
