package vn.ntm.funding.mediumterm.domain;

import java.util.List;
import java.util.Optional;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.money.NotAnAmountException;
import vn.ntm.money.Vnd;

/** The years of a medium-term plan are together at most the medium term. */
public final class YearsWithinMediumTerm {

  private static final String CODE = "YEARS-EXCEED-MEDIUM-TERM";

  private YearsWithinMediumTerm() {}

  /** Empty when the rule holds. */
  public static Optional<BrokenRule> check(Vnd mediumTerm, List<YearSlice> years) {
    try {
      Vnd together = Vnd.sum(years.stream().map(YearSlice::amount));
      return together.isMoreThan(mediumTerm)
          ? Optional.of(BrokenRule.shortfall(CODE, together, mediumTerm).at("/years"))
          : Optional.empty();
    } catch (NotAnAmountException tooLarge) {
      return Optional.of(BrokenRule.of(CODE, "/years", "> " + Vnd.MAX, mediumTerm.toVietnamese()));
    }
  }
}
