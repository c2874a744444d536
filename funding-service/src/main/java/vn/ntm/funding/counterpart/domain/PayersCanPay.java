package vn.ntm.funding.counterpart.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.ntm.funding.ledger.domain.BrokenRule;

/**
 * A counterpart is paid by another budget, by enterprises or by people. Credit is a debt,
 * integrated money is another programme's, and nobody matches himself.
 */
public final class PayersCanPay {

  private static final Set<String> PAYERS =
      Set.of(
          "CENTRAL_BUDGET",
          "PROVINCIAL_BUDGET",
          "DISTRICT_BUDGET",
          "COMMUNE_BUDGET",
          "ODA",
          "ENTERPRISE",
          "COMMUNITY");

  private PayersCanPay() {}

  /** Empty when the rule holds. */
  public static Optional<BrokenRule> check(String base, List<String> payers, String pointer) {
    return payers.stream()
        .filter(payer -> payer.equals(base) || !PAYERS.contains(payer))
        .findFirst()
        .map(payer -> BrokenRule.of("NOT-A-PAYER", pointer, payer, base));
  }
}
