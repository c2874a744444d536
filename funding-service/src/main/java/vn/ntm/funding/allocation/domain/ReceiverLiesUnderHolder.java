package vn.ntm.funding.allocation.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.funding.ledger.domain.BrokenRule;

/** Budget moves down: the receiver lies under the locality that holds the account. */
public final class ReceiverLiesUnderHolder {

  private ReceiverLiesUnderHolder() {}

  /** Empty when the rule holds. */
  public static Optional<BrokenRule> check(List<UUID> pathOfReceiver, UUID holder) {
    return pathOfReceiver.contains(holder)
        ? Optional.empty()
        : Optional.of(BrokenRule.of("RECEIVER-OUTSIDE-HOLDER", "/localityId"));
  }
}
