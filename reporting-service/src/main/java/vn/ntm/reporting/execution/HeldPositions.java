package vn.ntm.reporting.execution;

import java.util.List;
import vn.ntm.messaging.Freshness;

/**
 * What this service holds of many budget accounts at one instant.
 *
 * @param freshness how current that is
 */
public record HeldPositions(List<HeldPosition> positions, Freshness freshness) {

  public HeldPositions {
    positions = List.copyOf(positions);
  }
}
