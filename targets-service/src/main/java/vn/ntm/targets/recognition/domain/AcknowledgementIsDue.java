package vn.ntm.targets.recognition.domain;

import java.util.Collection;
import java.util.Set;
import vn.ntm.targets.locality.domain.Standard;

/**
 * What the predecessors of a merged unit were recognised for is acknowledged by a decision of the
 * province, unless the unit was recognised for a higher standard since (letter 5424/BNN-VPĐP of
 * 2023).
 */
public final class AcknowledgementIsDue {

  private static final Set<Standard> EXEMPTING = Set.of(Standard.ADVANCED, Standard.MODEL);

  private AcknowledgementIsDue() {}

  /**
   * Whether a unit that holds these has a standard of its predecessors still to be acknowledged.
   */
  public static boolean of(Standard standard, Collection<Standard> held) {
    return !held.contains(standard) && !isExempt(standard, held);
  }

  /** Whether one of these makes the acknowledgement of the standard needless. */
  static boolean isExempt(Standard standard, Collection<Standard> held) {
    return held.stream().anyMatch(other -> other != standard && EXEMPTING.contains(other));
  }
}
