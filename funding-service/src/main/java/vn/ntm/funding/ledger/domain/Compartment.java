package vn.ntm.funding.ledger.domain;

/**
 * Where the money of a budget account stands. RECEIVED is the other side of the account: it is
 * booked with the opposite sign, so that the entries of each transaction sum to zero in each
 * account.
 */
public enum Compartment {
  /** What came in by assignment, from the parent or from the year before. */
  RECEIVED,
  /** Neither given down nor claimed by a payment. */
  AVAILABLE,
  /** Given to child accounts. */
  ALLOCATED,
  /** Claimed by requests that are not yet paid. */
  RESERVED,
  /** Paid before the work was done and not yet recovered or refunded (tạm ứng). */
  ADVANCE,
  /** Paid for work, goods or services, recovered advances included. */
  VOLUME,
  /** Unspent at the year's end and extended into the next year (kéo dài). */
  EXTENDED,
  /** Unspent at the year's end and lapsed (hủy dự toán). */
  CANCELLED,
  /** Advances that were outstanding at the year's end and are followed in the next year. */
  PASSED,
  /** Advances of earlier years that were paid back: they go back to the budget, not to the plan. */
  RETURNED
}
