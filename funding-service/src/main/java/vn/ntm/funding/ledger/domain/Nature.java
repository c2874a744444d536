package vn.ntm.funding.ledger.domain;

/** The two natures of state money, which never mix (INV-08). */
public enum Nature {
  /** Development investment capital. */
  INVESTMENT,
  /** Recurrent capital. */
  RECURRENT
}
