package vn.ntm.funding.project.domain;

import java.math.BigDecimal;
import java.util.Optional;
import vn.ntm.funding.ledger.domain.BrokenRule;

/** A record of progress gives a percentage, or a quantity with its unit, or both. */
public final class ProgressSaysHowFar {

  private ProgressSaysHowFar() {}

  /**
   * Empty when the rule holds.
   *
   * @param percentHundredths null when it is not given; so are the others
   */
  public static Optional<BrokenRule> check(
      Integer percentHundredths, BigDecimal quantity, String unit) {
    if (percentHundredths == null && quantity == null) {
      return Optional.of(BrokenRule.of("PROGRESS-SAYS-NOTHING", "/percentHundredths"));
    }
    return (quantity == null) == (unit == null)
        ? Optional.empty()
        : Optional.of(BrokenRule.of("PROGRESS-SAYS-NOTHING", "/unit"));
  }
}
