package vn.ntm.funding.contribution.domain;

import java.time.LocalDate;
import java.util.Optional;
import vn.ntm.funding.ledger.domain.BrokenRule;

/** The balance of a year is one of a day in that year. */
public final class BalanceIsOfItsYear {

  private BalanceIsOfItsYear() {}

  /** Empty when the rule holds, or when it is about no balance. */
  public static Optional<BrokenRule> check(Form form, LocalDate day, int year) {
    return form != Form.OUTSTANDING_BALANCE || day.getYear() == year
        ? Optional.empty()
        : Optional.of(BrokenRule.of("YEAR-NOT-OF-DATE", "/year", Integer.toString(year), day));
  }
}
