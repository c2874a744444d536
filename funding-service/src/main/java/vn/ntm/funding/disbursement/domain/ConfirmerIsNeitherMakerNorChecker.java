package vn.ntm.funding.disbursement.domain;

import java.util.Optional;
import java.util.Set;
import vn.ntm.funding.ledger.domain.BrokenRule;

/** Whoever confirms that money moved has neither requested nor approved it. */
public final class ConfirmerIsNeitherMakerNorChecker {

  private ConfirmerIsNeitherMakerNorChecker() {}

  /** Empty when the rule holds. */
  public static Optional<BrokenRule> check(String confirmer, Set<String> makersAndCheckers) {
    return makersAndCheckers.contains(confirmer)
        ? Optional.of(BrokenRule.of("CONFIRMER-IS-MAKER-OR-CHECKER", ""))
        : Optional.empty();
  }
}
