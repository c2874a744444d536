package vn.ntm.funding.disbursement.domain;

import java.util.Optional;
import vn.ntm.funding.ledger.domain.BrokenRule;

/** Maker is never checker, and a person stays one person behind two accounts. */
public final class ApproverIsNotRequester {

  private ApproverIsNotRequester() {}

  /** Empty when the rule holds. */
  public static Optional<BrokenRule> check(String requester, String approver) {
    return requester.equals(approver)
        ? Optional.of(BrokenRule.of("APPROVER-IS-REQUESTER", ""))
        : Optional.empty();
  }
}
