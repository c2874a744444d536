package vn.ntm.funding.ledger.domain;

/**
 * Where the money of a budget account stands. RECEIVED is the other side of the account: it is
 * booked with the opposite sign, so that the entries of each transaction sum to zero in each
 * account.
 */
public enum Compartment {
  /** What came in by assignment or from the parent: the plan of the year (domain handbook 4.5). */
  RECEIVED,
  /** Neither given down nor claimed by a payment. */
  AVAILABLE,
  /** Given to child accounts. */
  ALLOCATED,
  /** Claimed by requests that are not yet paid. */
  RESERVED,
  /** Paid out: volume plus outstanding advances. */
  DISBURSED
}
