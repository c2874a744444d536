package vn.ntm.funding.ledger.domain;

import java.util.Optional;

/** Maker is never checker, and a person stays one person behind two accounts. */
public final class ApproverIsNotProposer {

  private ApproverIsNotProposer() {}

  /** Empty when the rule holds. */
  public static Optional<BrokenRule> check(String proposer, String approver) {
    return proposer.equals(approver)
        ? Optional.of(BrokenRule.of("APPROVER-IS-PROPOSER", ""))
        : Optional.empty();
  }
}
