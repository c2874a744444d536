package vn.ntm.funding.following;

import java.util.List;
import java.util.UUID;
import vn.ntm.money.Vnd;

/**
 * How a place and all below it carry a budget year out, both plans together.
 *
 * @param localityPath the place and its ancestors, root first
 * @param received plan of the year that the accounts of the place itself received
 * @param unallocated what they have not given on
 * @param plan what the place and all below it hold
 * @param paid of it, volume and outstanding advances
 * @param rate in basis points; null without a plan
 */
public record PlaceExecution(
    List<UUID> localityPath, Vnd received, Vnd unallocated, Vnd plan, Vnd paid, Long rate) {

  public PlaceExecution {
    localityPath = List.copyOf(localityPath);
  }

  /** The place itself. */
  public UUID localityId() {
    return localityPath.get(localityPath.size() - 1);
  }
}
