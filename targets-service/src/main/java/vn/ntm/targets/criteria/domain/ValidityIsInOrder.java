package vn.ntm.targets.criteria.domain;

import java.time.LocalDate;
import java.util.function.Consumer;
import vn.ntm.targets.criteria.domain.BrokenSetRule.Code;

/** The last day in force is not before the first, and both are in this programme's time. */
final class ValidityIsInOrder implements SetRule {

  private static final int FIRST_YEAR = 2009;
  private static final int LAST_YEAR = 2100;

  @Override
  public void check(CriteriaSetDraft set, Consumer<BrokenSetRule> broken) {
    checkYear("/validFrom", set.validFrom(), broken);
    checkYear("/validTo", set.validTo(), broken);
    checkYear("/localityAsOf", set.localityAsOf(), broken);
    if (set.validTo() != null && set.validTo().isBefore(set.validFrom())) {
      broken.accept(
          BrokenSetRule.of("/validTo", Code.VALIDITY_REVERSED, set.validTo(), set.validFrom()));
    }
  }

  private static void checkYear(String at, LocalDate day, Consumer<BrokenSetRule> broken) {
    if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
      broken.accept(BrokenSetRule.of(at, Code.NUMBER_OUT_OF_BOUNDS, day, FIRST_YEAR, LAST_YEAR));
    }
  }
}
