package vn.ntm.targets.plan.domain;

import java.util.Set;
import java.util.UUID;
import vn.ntm.targets.locality.domain.LocalityAtDate;

/**
 * The places that a target may be reported for, one by one.
 *
 * @param number how many there are, by the plan
 * @param ids which; empty when the plan does not say which units of the level it means
 * @param level their level; null when ids tell
 * @param under the plan's own place
 */
public record GoalPlaces(int number, Set<UUID> ids, String level, UUID under, RollUp rollUp) {

  public GoalPlaces {
    ids = Set.copyOf(ids);
  }

  /** Whether a unit is one of them. */
  public boolean include(LocalityAtDate unit) {
    return ids.isEmpty()
        ? unit.level().equals(level) && unit.path().contains(under) && !unit.id().equals(under)
        : ids.contains(unit.id());
  }
}
