package vn.ntm.funding.contribution.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.funding.ledger.domain.BrokenRule;

/** People give to a work where they live: one of the two places contains the other. */
public final class ProjectLiesAtThePlace {

  private ProjectLiesAtThePlace() {}

  /**
   * Empty when the rule holds.
   *
   * @param place the contribution's place with its ancestors, root first
   * @param project the project's place with its ancestors, root first
   */
  public static Optional<BrokenRule> check(List<UUID> place, List<UUID> project) {
    return place.contains(last(project)) || project.contains(last(place))
        ? Optional.empty()
        : Optional.of(BrokenRule.of("PROJECT-ELSEWHERE", "/projectId"));
  }

  private static UUID last(List<UUID> path) {
    return path.get(path.size() - 1);
  }
}
