package vn.ntm.reporting.execution.domain;

/** Where the money of a budget account stands. */
public enum Compartment {
  /** What came in; booked with the opposite sign, so that entries sum to zero in each account. */
  RECEIVED,
  /** Neither given down nor claimed. */
  AVAILABLE,
  /** Given to child accounts. */
  ALLOCATED,
  /** Claimed by requests that are not yet paid. */
  RESERVED,
  /** Paid out. */
  DISBURSED
}
