package vn.ntm.funding.allocation.domain;

import java.time.LocalDate;
import java.util.Optional;
import vn.ntm.funding.ledger.domain.BrokenRule;

/** A unit that has ended takes no new budget (INV-15). */
public final class ReceiverIsAlive {

  private ReceiverIsAlive() {}

  /** Empty when the rule holds. */
  public static Optional<BrokenRule> check(String name, LocalDate lastDay, LocalDate on) {
    return lastDay == null || !on.isAfter(lastDay)
        ? Optional.empty()
        : Optional.of(BrokenRule.of("INV-15", "/localityId", name, lastDay));
  }
}
