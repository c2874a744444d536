package vn.ntm.funding.contract.domain;

import java.util.ArrayList;
import java.util.List;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.money.Vnd;

/** The sentences that hold for a contract after every step. */
public final class ContractHolds {

  private ContractHolds() {}

  /** Every rule that the position would break. */
  public static List<BrokenRule> check(ContractPosition position) {
    List<BrokenRule> broken = new ArrayList<>();
    // INV-04: cumulative paid of a contract is at most its value with amendments.
    within(broken, "INV-04", position.paidAndClaimed(), position.value());
    // INV-05: advances are at most the ceiling of the rule in force when it was signed.
    within(
        broken,
        "INV-05",
        position.moved().advanced()
            - position.moved().refunded()
            + position.moved().claimedAdvance(),
        position.advanceCeiling());
    // INV-06: outstanding advances are never below zero.
    within(
        broken,
        "INV-06",
        position.moved().recovered()
            + position.moved().refunded()
            + position.moved().claimedRecovery()
            + position.moved().claimedRefund(),
        position.moved().advanced());
    within(broken, "VOLUME-NOT-ACCEPTED", position.volumePaidAndClaimed(), position.accepted());
    return broken;
  }

  private static void within(List<BrokenRule> broken, String code, long wanted, long limit) {
    if (wanted > limit) {
      broken.add(BrokenRule.shortfall(code, Vnd.of(wanted), Vnd.of(limit)));
    }
  }
}
