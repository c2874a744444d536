package vn.ntm.funding.settlement.domain;

import java.util.Optional;
import vn.ntm.funding.ledger.domain.BrokenRule;

/** Maker is never checker, and a person stays one person behind two accounts. */
public final class SettlerIsNotProposer {

  private SettlerIsNotProposer() {}

  /** Empty when the rule holds. */
  public static Optional<BrokenRule> check(String proposer, String settler) {
    return proposer.equals(settler)
        ? Optional.of(BrokenRule.of("APPROVER-IS-PROPOSER", ""))
        : Optional.empty();
  }
}
