package vn.ntm.targets.plan.domain;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.ntm.targets.locality.domain.Standard;

/**
 * The recognitions that a target asks to maintain: those of the places that it lists, else all of
 * its standard in what its plan is for.
 *
 * @param listed the standard that each listed place is to hold on to
 * @param roots the units that the plan is for; empty for a target that lists places
 * @param standard of a target that lists no places
 */
public record MaintainedPlaces(Map<UUID, Standard> listed, Set<UUID> roots, Standard standard) {

  public MaintainedPlaces {
    listed = Map.copyOf(listed);
    roots = Set.copyOf(roots);
  }

  /**
   * Whether a recognition is among them.
   *
   * @param above the recognised place and all units above it
   */
  public boolean cover(UUID place, Collection<UUID> above, Standard recognised) {
    return listed.get(place) == recognised
        || (recognised == standard && !Collections.disjoint(roots, above));
  }
}
