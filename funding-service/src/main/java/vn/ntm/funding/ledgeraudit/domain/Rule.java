package vn.ntm.funding.ledgeraudit.domain;

/** What must hold of an account, and of each transaction that moved it. */
public enum Rule {
  /** Link 0 of the chain is made of the account's terms. */
  OPENING,
  /** Versions are 1, 2, 3 without a gap. */
  VERSION,
  /** Each link names the hash before it. */
  PREVIOUS_HASH,
  /** Each hash follows from what its transaction says and books. */
  HASH,
  /** The entries of a transaction sum to zero. */
  SUM,
  /** Each entry continues the balance before it. */
  CONTINUES,
  /** The balance is what the entries sum to. */
  BALANCE,
  /** The account's version is that of its last transaction. */
  BALANCE_VERSION
}
