package vn.ntm.funding.disbursement.domain;

import java.util.Optional;
import vn.ntm.funding.ledger.domain.BrokenRule;

/** Only the investor of a project requests its payments. */
public final class RequesterIsTheInvestor {

  private RequesterIsTheInvestor() {}

  /** Empty when the rule holds. */
  public static Optional<BrokenRule> check(String agencyOfRequester, String investor) {
    return investor.equals(agencyOfRequester)
        ? Optional.empty()
        : Optional.of(BrokenRule.of("REQUESTER-IS-NOT-INVESTOR", "", investor));
  }
}
