package vn.ntm.funding.following.domain;

import java.util.List;
import java.util.UUID;

/** The localities directly below a place. */
public final class Tier {

  private Tier() {}

  /**
   * The locality of the tier in which a path ends; the place itself when it ends there.
   *
   * @param place null for the whole country, whose tier are the provinces
   * @param path root first
   */
  public static UUID localityOf(UUID place, List<UUID> path) {
    int below = place == null ? 0 : path.indexOf(place) + 1;
    return path.get(Math.min(below, path.size() - 1));
  }
}
