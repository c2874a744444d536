package vn.ntm.funding.allocation.domain;

import java.util.Optional;
import vn.ntm.funding.ledger.domain.BrokenRule;

/** The authority of the document stands at the level that is needed or above it (INV-11). */
public final class AuthorityIsHighEnough {

  private AuthorityIsHighEnough() {}

  /** Empty when the rule holds. */
  public static Optional<BrokenRule> check(AuthorityLevel authority, AuthorityLevel needed) {
    return authority.isAtOrAbove(needed)
        ? Optional.empty()
        : Optional.of(BrokenRule.of("INV-11", "/legalBasis/level", authority, needed));
  }
}
