package vn.ntm.reporting.reconciliation.domain;

import vn.ntm.reporting.execution.domain.Balances;

/** The sums of all accounts of one source and nature, there and here. */
public record SourceTotal(String capitalSource, String nature, Balances there, Balances here) {

  /** There less here. */
  public Balances difference() {
    return there.minus(here);
  }
}
