package vn.ntm.funding.project.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.funding.ledger.domain.BrokenRule;

/** Every place of a project is the unit that the project is registered in, or lies below it. */
public final class PlaceLiesInTheProject {

  private PlaceLiesInTheProject() {}

  /**
   * Empty when the rule holds.
   *
   * @param path the place and its ancestors, root first
   * @param projectLocality the unit that the project is registered in
   */
  public static Optional<BrokenRule> check(List<UUID> path, UUID projectLocality, String pointer) {
    return path.contains(projectLocality)
        ? Optional.empty()
        : Optional.of(
            BrokenRule.of("PLACE-OUTSIDE-PROJECT", pointer, path.get(path.size() - 1).toString()));
  }
}
