package vn.ntm.funding.contribution.domain;

import java.util.Optional;
import vn.ntm.funding.ledger.domain.BrokenRule;

/**
 * What a village collects for an agreed purpose is cash of its people. It has books of its own and
 * is no part of the commune's budget, so it is a contribution and never an account.
 */
public final class CollectionIsCashOfAVillage {

  private CollectionIsCashOfAVillage() {}

  /**
   * Empty when the rule holds.
   *
   * @param level tier of the place
   */
  public static Optional<BrokenRule> check(MobilisedSource source, Form form, String level) {
    boolean holds =
        source == MobilisedSource.COMMUNITY && form == Form.CASH && "VILLAGE".equals(level);
    return holds
        ? Optional.empty()
        : Optional.of(BrokenRule.of("COLLECTION-NOT-OF-VILLAGE", "/collection"));
  }
}
