package vn.ntm.funding.ledger;

import java.time.OffsetDateTime;
import java.util.List;
import vn.ntm.funding.ledger.domain.Nature;
import vn.ntm.money.Vnd;

/**
 * Sums over the accounts of a year in the caller's subtree.
 *
 * @param knownAt when they were taken
 */
record LedgerTotals(int budgetYear, List<Item> items, OffsetDateTime knownAt) {

  /**
   * Sums of one source and nature.
   *
   * @param accounts how many accounts there are
   */
  record Item(
      String capitalSource,
      Nature nature,
      long accounts,
      Vnd received,
      Vnd allocated,
      Vnd reserved,
      Vnd disbursed) {}
}
