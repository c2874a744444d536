package vn.ntm.funding.allocation.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.money.Vnd;

/** All lines from one account together are at most what it has to give (INV-01). */
public final class BatchWithinWhatIsThere {

  private BatchWithinWhatIsThere() {}

  /**
   * Empty when the rule holds; else the rule at the account, with the row of the first line that is
   * too much, and the same at this row.
   */
  public static List<BrokenRule> check(UUID account, BatchSums sums, Vnd available) {
    BatchFlow flow = sums.flow(account);
    Optional<BrokenRule> broken = WithinParentCeiling.check(flow.given(), flow.atHand(available));
    return broken.stream()
        .flatMap(
            rule -> {
              long row = sums.firstBeyond(account, flow.atHand(available)).orElseThrow();
              BrokenRule named = rule.with("row", row);
              return Stream.of(named.at("/fromAccounts/" + account), named.at("/rows/" + row));
            })
        .toList();
  }
}
