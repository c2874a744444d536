package vn.ntm.targets.criteria;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ntm.targets.criteria.domain.CriteriaSetDefinition;
import vn.ntm.targets.criteria.domain.SetState;

/**
 * A version as it is answered.
 *
 * @param id null when it was only checked
 * @param complete whether all its indicators are known; a criterion that lacks some cannot be
 *     decided
 * @param steps what became of it, the oldest first
 */
@Schema(name = "CriteriaSet")
record CriteriaSetView(
    UUID id,
    SetState state,
    StoredSet.Origin origin,
    boolean complete,
    CriteriaSetDefinition set,
    List<Step> steps) {

  CriteriaSetView {
    steps = List.copyOf(steps);
  }

  /** A version that is kept. */
  static CriteriaSetView of(StoredSet stored, List<StoredSet.Step> steps) {
    return new CriteriaSetView(
        stored.id(),
        stored.state(),
        stored.origin(),
        stored.definition().hasAllIndicators(),
        stored.definition(),
        steps.stream()
            .map(
                step ->
                    new Step(
                        step.number(), step.state(), step.reason(), step.account(), step.takenAt()))
            .toList());
  }

  /** A version that was only checked. */
  static CriteriaSetView checked(CriteriaSetDefinition set) {
    return new CriteriaSetView(
        null, SetState.DRAFT, StoredSet.Origin.ENTERED, set.hasAllIndicators(), set, List.of());
  }

  /** Number of the latest step: the version of the resource. */
  long step() {
    return steps.isEmpty() ? 0 : steps.get(steps.size() - 1).number();
  }

  /** What somebody did with it. */
  @Schema(name = "CriteriaSetStep")
  record Step(int number, SetState state, String reason, String account, OffsetDateTime takenAt) {}
}
