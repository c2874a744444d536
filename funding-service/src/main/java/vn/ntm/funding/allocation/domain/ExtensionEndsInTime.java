package vn.ntm.funding.allocation.domain;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import vn.ntm.funding.ledger.domain.BrokenRule;

/**
 * An extension ends in the next year, and not after the last day of the programme's capital
 * (INV-19).
 */
public final class ExtensionEndsInTime {

  private ExtensionEndsInTime() {}

  /**
   * Empty when the rule holds.
   *
   * @param budgetYear the year from which the plan is extended
   * @param last last day that the rule of the year and the programme's capital allow
   */
  public static Optional<BrokenRule> check(LocalDate until, int budgetYear, LocalDate last) {
    LocalDate first = LocalDate.of(budgetYear + 1, Month.JANUARY, 1);
    return until.isBefore(first) || until.isAfter(last)
        ? Optional.of(BrokenRule.of("INV-19", "/until", until, first + " – " + last))
        : Optional.empty();
  }
}
