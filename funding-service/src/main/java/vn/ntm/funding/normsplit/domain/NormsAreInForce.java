package vn.ntm.funding.normsplit.domain;

import java.time.LocalDate;
import java.util.Optional;
import vn.ntm.funding.ledger.domain.BrokenRule;

/** An amount is split by norms that are in force on the day the split counts for. */
public final class NormsAreInForce {

  private NormsAreInForce() {}

  /**
   * Empty when the rule holds.
   *
   * @param validTo last day, null when there is none yet
   */
  public static Optional<BrokenRule> check(
      LocalDate validFrom, LocalDate validTo, LocalDate day, String pointer) {
    boolean inForce = !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    return inForce
        ? Optional.empty()
        : Optional.of(BrokenRule.of("NORMS-NOT-IN-FORCE", pointer, day.toString()));
  }
}
