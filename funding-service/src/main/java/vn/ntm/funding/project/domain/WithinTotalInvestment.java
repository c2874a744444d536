package vn.ntm.funding.project.domain;

import java.util.Optional;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.money.Vnd;

/** What is paid to a project is at most its approved total investment (INV-04). */
public final class WithinTotalInvestment {

  private WithinTotalInvestment() {}

  /**
   * Empty when the rule holds.
   *
   * @param paid all that is paid and claimed
   */
  public static Optional<BrokenRule> check(Vnd paid, Vnd totalInvestment) {
    return paid.isMoreThan(totalInvestment)
        ? Optional.of(BrokenRule.shortfall("INV-04", paid, totalInvestment))
        : Optional.empty();
  }
}
