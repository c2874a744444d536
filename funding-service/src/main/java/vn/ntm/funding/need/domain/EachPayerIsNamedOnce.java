package vn.ntm.funding.need.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.ntm.funding.ledger.domain.BrokenRule;

/** The payers of a line are a set. */
public final class EachPayerIsNamedOnce {

  private EachPayerIsNamedOnce() {}

  /** Empty when the rule holds. */
  public static Optional<BrokenRule> check(List<String> payers) {
    Set<String> seen = new HashSet<>();
    return payers.stream()
        .filter(payer -> !seen.add(payer))
        .findFirst()
        .map(payer -> BrokenRule.of("PAYER-REPEATED", "/payers", payer));
  }
}
