package vn.ntm.funding.disbursement.domain;

import java.util.List;
import java.util.Optional;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.money.Vnd;

/** What the households of a list get is, together, what the disbursement asks for. */
public final class ListMakesTheAmount {

  private ListMakesTheAmount() {}

  /** Empty when the rule holds. */
  public static Optional<BrokenRule> check(List<Vnd> households, Vnd amount) {
    Vnd sum = Vnd.sum(households);
    return sum.equals(amount)
        ? Optional.empty()
        : Optional.of(
            BrokenRule.of(
                "LIST-NOT-THE-AMOUNT", "/households", sum.toVietnamese(), amount.toVietnamese()));
  }
}
