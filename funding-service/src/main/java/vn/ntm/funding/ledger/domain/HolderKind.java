package vn.ntm.funding.ledger.domain;

/** Who holds a budget account. */
public enum HolderKind {
  LOCALITY,
  PROJECT
}
