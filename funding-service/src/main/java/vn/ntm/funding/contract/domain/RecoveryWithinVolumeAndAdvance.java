package vn.ntm.funding.contract.domain;

import java.util.Optional;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.money.Vnd;

/** One payment recovers at most what is outstanding, and at most its own gross value (INV-07). */
public final class RecoveryWithinVolumeAndAdvance {

  private RecoveryWithinVolumeAndAdvance() {}

  /** Empty when the rule holds. */
  public static Optional<BrokenRule> check(Vnd recovery, Vnd volume, ContractPosition before) {
    Vnd limit = Vnd.of(Math.min(volume.dong(), Math.max(0, before.unclaimedAdvance())));
    return recovery.isMoreThan(limit)
        ? Optional.of(BrokenRule.shortfall("INV-07", recovery, limit).at("/recovery"))
        : Optional.empty();
  }
}
