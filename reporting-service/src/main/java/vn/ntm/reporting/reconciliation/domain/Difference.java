package vn.ntm.reporting.reconciliation.domain;

import java.util.List;
import java.util.UUID;
import vn.ntm.reporting.execution.domain.Deviation;

/**
 * An account that is not equal.
 *
 * @param versionThere the ledger's version; 0 if the ledger does not know it
 * @param versionHere the version held here; 0 if none is
 * @param deviations the compartments whose amounts differ, with both amounts
 */
public record Difference(
    UUID accountId, State state, long versionThere, long versionHere, List<Deviation> deviations) {

  public Difference {
    deviations = List.copyOf(deviations);
  }

  /** How many events of the account have not been applied here. */
  public long eventsBehind() {
    return Math.max(0, versionThere - versionHere);
  }
}
