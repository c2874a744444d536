package vn.ntm.funding.need.domain;

import java.util.List;
import java.util.Optional;
import vn.ntm.funding.ledger.domain.BrokenRule;

/** Integrated money says which programme it comes from, so that it is counted once (INV-18). */
public final class IntegratedMoneyNamesItsOrigin {

  private static final String INTEGRATED = "INTEGRATED";

  private IntegratedMoneyNamesItsOrigin() {}

  /**
   * Empty when the rule holds.
   *
   * @param origin null when neither the line nor its part of the source names one
   */
  public static Optional<BrokenRule> check(List<String> payers, String origin) {
    return origin != null || !payers.contains(INTEGRATED)
        ? Optional.empty()
        : Optional.of(BrokenRule.of("ORIGIN-MISSING", "/originProgramme"));
  }
}
