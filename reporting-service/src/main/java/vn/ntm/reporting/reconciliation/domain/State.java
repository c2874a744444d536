package vn.ntm.reporting.reconciliation.domain;

/** How an account here stands to the same account in the ledger. */
public enum State {
  /** Same version, same amounts. */
  EQUAL,
  /** An older version is held here: events are under way. */
  BEHIND,
  /** The ledger has an account of which no event has come yet. */
  MISSING_HERE,
  /** The same version, or a newer one than the ledger's, with other amounts. */
  DIFFERENT,
  /** The days held here do not come to the account's own amounts. */
  DAYS_DIFFERENT,
  /** The ledger does not know an account that is held here. */
  UNKNOWN_THERE;

  /** Whether it mends itself once the events under way have come. */
  public boolean isUnderWay() {
    return this == BEHIND || this == MISSING_HERE;
  }
}
