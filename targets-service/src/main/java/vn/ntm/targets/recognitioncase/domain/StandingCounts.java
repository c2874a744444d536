package vn.ntm.targets.recognitioncase.domain;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Localities on their way to a standard, by where they stand. A locality whose decision is pending
 * is not recognised: plans that count it as "reached" are shown both numbers.
 *
 * @param recognised localities with an active recognition, whether or not a case led to it
 * @param decisionPending appraised, and waiting for the decision
 * @param onTheWay all other open cases
 * @param byState cases in each state; states without a case are left out
 */
public record StandingCounts(
    int recognised, int decisionPending, int onTheWay, Map<CaseState, Integer> byState) {

  /** Counts cases and recognitions of one standard. */
  public static StandingCounts of(Collection<UUID> recognised, Collection<Standing> cases) {
    Map<CaseState, Integer> byState = new EnumMap<>(CaseState.class);
    Set<UUID> pending = new TreeSet<>();
    Set<UUID> open = new TreeSet<>();
    for (Standing standing : cases) {
      byState.merge(standing.state(), 1, Integer::sum);
      if (standing.state().isDecisionPending()) {
        pending.add(standing.localityId());
      } else if (!standing.state().isClosed() && !standing.state().isDecided()) {
        open.add(standing.localityId());
      }
    }
    Set<UUID> holders = new TreeSet<>(recognised);
    pending.removeAll(holders);
    open.removeAll(holders);
    return new StandingCounts(holders.size(), pending.size(), open.size(), byState);
  }

  /** Where the case of a locality stands. */
  public record Standing(UUID localityId, CaseState state) {}
}
