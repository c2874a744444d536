package vn.ntm.web.caller;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a service knows of the tree of localities; implemented by each service on its own data. */
public interface LocalityTree {

  /** The unit that had the code on the day. */
  Optional<UUID> find(LocalityClaim claim);

  /** The unit and its ancestors, root first, as the tree stood for records of this unit. */
  List<UUID> path(UUID localityId);

  /**
   * The units that this one took over wholly, and those that they had taken over before: their
   * records are its own now. Empty in a service that does not follow what becomes of units.
   */
  default List<UUID> tookOver(UUID localityId) {
    return List.of();
  }
}
