package vn.ntm.funding.projectsettlement.domain;

import java.util.Optional;
import java.util.Set;
import vn.ntm.funding.ledger.domain.BrokenRule;

/** Who proposes, who verifies and who approves a settlement are three persons. */
public final class SignersDiffer {

  private SignersDiffer() {}

  /**
   * Empty when the rule holds.
   *
   * @param signer who signs now
   * @param before who signed before
   */
  public static Optional<BrokenRule> check(String signer, Set<String> before) {
    return before.contains(signer)
        ? Optional.of(BrokenRule.of("SIGNED-ALREADY", ""))
        : Optional.empty();
  }
}
