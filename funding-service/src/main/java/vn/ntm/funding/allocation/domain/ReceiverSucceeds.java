package vn.ntm.funding.allocation.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.funding.ledger.domain.BrokenRule;

/**
 * The money of a unit that has ended goes to who took it over (INV-15). A unit without a successor
 * of its own, as the districts of before July 2025 are, leaves it to the one it lay in, or to the
 * successor of that one, and to the places below.
 */
public final class ReceiverSucceeds {

  private ReceiverSucceeds() {}

  /**
   * A unit on the way up from the one that has ended.
   *
   * @param successors who took it over; empty while it goes on, or when nobody did
   */
  public record Unit(UUID id, boolean ended, List<UUID> successors) {

    /** Copies its list. */
    public Unit {
      successors = List.copyOf(successors);
    }

    private List<UUID> heirs() {
      return ended ? successors : List.of(id);
    }
  }

  /**
   * Empty when the rule holds.
   *
   * @param upwards the ended unit first, then those it lay in
   * @param receiver the receiver and the units it lies in
   */
  public static Optional<BrokenRule> check(
      List<Unit> upwards, List<UUID> receiver, String nameOfReceiver) {
    boolean succeeds =
        upwards.stream()
            .map(Unit::heirs)
            .filter(heirs -> !heirs.isEmpty())
            .findFirst()
            .map(heirs -> heirs.stream().anyMatch(receiver::contains))
            .orElse(false);
    return succeeds
        ? Optional.empty()
        : Optional.of(BrokenRule.of("NOT-THE-SUCCESSOR", "/localityId", nameOfReceiver));
  }
}
