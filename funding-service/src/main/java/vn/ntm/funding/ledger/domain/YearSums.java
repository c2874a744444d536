package vn.ntm.funding.ledger.domain;

import java.util.Map;
import vn.ntm.money.Vnd;

/**
 * What a holder has of one source and nature in a budget year, summed from entries.
 *
 * @param paidBefore paid under the plans of earlier years, less what was refunded in earlier years
 * @param advanceBefore advances of earlier years that were outstanding when the year began
 * @param followed the account that follows advances of earlier years
 */
public record YearSums(
    Vnd paidBefore, Vnd advanceBefore, Balances followed, Balances extended, Balances year) {

  /** Reads the signed sums of the year, and of all years before it together. */
  public static YearSums of(
      Map<PlanKind, Map<Compartment, Long>> before, Map<PlanKind, Map<Compartment, Long>> inYear) {
    Balances followedBefore = balances(before, PlanKind.ADVANCE_BROUGHT_FORWARD);
    Balances extendedBefore = balances(before, PlanKind.EXTENDED);
    Balances yearBefore = balances(before, PlanKind.YEAR);
    Balances followed = balances(inYear, PlanKind.ADVANCE_BROUGHT_FORWARD);
    // What is not yet carried forward still stands in the accounts of the earlier years.
    Vnd advanceBefore =
        followed
            .received()
            .plus(followedBefore.advance())
            .plus(extendedBefore.advance())
            .plus(yearBefore.advance());
    return new YearSums(
        extendedBefore.disbursed().plus(yearBefore.disbursed()).minus(followedBefore.returned()),
        advanceBefore,
        followed,
        balances(inYear, PlanKind.EXTENDED),
        balances(inYear, PlanKind.YEAR));
  }

  private static Balances balances(Map<PlanKind, Map<Compartment, Long>> sums, PlanKind plan) {
    return Balances.ofSums(sums.getOrDefault(plan, Map.of()));
  }
}
