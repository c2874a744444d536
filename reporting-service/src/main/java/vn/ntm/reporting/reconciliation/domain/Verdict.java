package vn.ntm.reporting.reconciliation.domain;

/** What a comparison comes to. */
public enum Verdict {
  /** Every account is equal. */
  EQUAL,
  /** Accounts differ only by events that are under way. */
  BEHIND,
  /** At least one account differs otherwise. */
  DIFFERENT
}
