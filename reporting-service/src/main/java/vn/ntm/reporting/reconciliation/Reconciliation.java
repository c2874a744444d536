package vn.ntm.reporting.reconciliation;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.ntm.messaging.Freshness;
import vn.ntm.reporting.execution.domain.Balances;
import vn.ntm.reporting.execution.domain.Deviation;
import vn.ntm.reporting.reconciliation.domain.State;
import vn.ntm.reporting.reconciliation.domain.Verdict;

/**
 * The answer: how what is held here stands to the ledger.
 *
 * @param asOf when the comparison began
 * @param equal number of accounts that are equal
 * @param differenceCount number of accounts that are not
 * @param differences the gravest of them, at most 100
 * @param freshness how current the positions held here were
 */
record Reconciliation(
    int budgetYear,
    OffsetDateTime asOf,
    Verdict verdict,
    int equal,
    int differenceCount,
    Counts counts,
    List<AccountDifference> differences,
    List<Total> totals,
    Freshness freshness) {

  /** How many accounts are in each state other than equal. */
  record Counts(int behind, int missingHere, int different, int daysDifferent, int unknownThere) {}

  /**
   * One account that is not equal.
   *
   * @param compartments where the amounts differ: {@code told} is the ledger's, {@code reckoned}
   *     ours; for DAYS_DIFFERENT the account's own and the sum of its days
   */
  record AccountDifference(
      UUID accountId,
      State state,
      long fundingVersion,
      long reportingVersion,
      long eventsBehind,
      List<Deviation> compartments) {}

  /** The sums of all accounts of one source and nature. */
  record Total(
      String capitalSource,
      String nature,
      Balances funding,
      Balances reporting,
      Balances difference) {}
}
