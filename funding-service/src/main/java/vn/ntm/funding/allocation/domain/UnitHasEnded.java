package vn.ntm.funding.allocation.domain;

import java.time.LocalDate;
import java.util.Optional;
import vn.ntm.funding.ledger.domain.BrokenRule;

/** Only what a unit that has ended still holds is transferred; a living one gives it back. */
public final class UnitHasEnded {

  private UnitHasEnded() {}

  /**
   * Empty when the rule holds.
   *
   * @param lastDay null while the unit goes on
   */
  public static Optional<BrokenRule> check(String name, LocalDate lastDay, LocalDate on) {
    return lastDay != null && on.isAfter(lastDay)
        ? Optional.empty()
        : Optional.of(BrokenRule.of("UNIT-GOES-ON", "/fromAccountId", name, on));
  }
}
