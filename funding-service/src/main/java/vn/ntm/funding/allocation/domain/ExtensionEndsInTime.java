package vn.ntm.funding.allocation.domain;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import vn.ntm.funding.ledger.domain.BrokenRule;

/**
 * An extension ends in the next year, and not after the last day of the programme's capital
 * (INV-19; domain handbook 4.3).
 */
public final class ExtensionEndsInTime {

  private ExtensionEndsInTime() {}

  /**
   * Empty when the rule holds.
   *
   * @param budgetYear the year from which the plan is extended
   * @param programmeEnd last day on which capital of the programme may be paid
   */
  public static Optional<BrokenRule> check(
      LocalDate until, int budgetYear, LocalDate programmeEnd) {
    LocalDate first = LocalDate.of(budgetYear + 1, Month.JANUARY, 1);
    LocalDate yearEnd = LocalDate.of(budgetYear + 1, Month.DECEMBER, 31);
    LocalDate last = programmeEnd.isBefore(yearEnd) ? programmeEnd : yearEnd;
    return until.isBefore(first) || until.isAfter(last)
        ? Optional.of(BrokenRule.of("INV-19", "/until", until, first + " – " + last))
        : Optional.empty();
  }
}
