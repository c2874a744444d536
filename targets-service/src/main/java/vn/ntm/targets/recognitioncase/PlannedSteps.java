package vn.ntm.targets.recognitioncase;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ntm.targets.locality.domain.Standard;
import vn.ntm.targets.recognitioncase.domain.CaseState;

/** What cases need of plans: which steps these expect, and by when. */
public interface PlannedSteps {

  /**
   * The steps that the issued plans, as they are now, expect of a place on its way to a standard.
   *
   * @param path the place and all above it
   * @param year that the case is registered for
   */
  List<Step> of(UUID localityId, List<UUID> path, Standard standard, int year);

  /** What is expected, as far as it is of a kind that is known. */
  @Schema(name = "KindOfPlannedStep")
  enum Kind {
    CRITERIA_DONE,
    PROCEDURE_STARTED,
    VERIFIED,
    DOSSIER_SUBMITTED,
    PRESENTED,
    OTHER
  }

  /**
   * A step that a plan expects.
   *
   * @param plan its number
   * @param step in the words of the plan
   * @param dueOn the last day that is in time; null when the plan names none
   */
  @Schema(name = "PlannedStep")
  record Step(UUID planId, String plan, Kind kind, String step, LocalDate dueOn) {

    /**
     * What of a case tells that it is done: the state that the procedure has for it, and where it
     * has none the subject that somebody says is done. To be presented is to be submitted to the
     * province, except where the plan expects both.
     *
     * @param expected of the same place and standard
     */
    public String subject(Collection<Step> expected) {
      boolean apart =
          expected.stream()
              .anyMatch(
                  other -> other.planId.equals(planId) && other.kind == Kind.DOSSIER_SUBMITTED);
      return switch (kind) {
        case VERIFIED -> CaseState.VERIFIED.name();
        case DOSSIER_SUBMITTED -> CaseState.SUBMITTED_TO_PROVINCE.name();
        case PRESENTED -> apart ? kind.name() : CaseState.SUBMITTED_TO_PROVINCE.name();
        case CRITERIA_DONE, PROCEDURE_STARTED -> kind.name();
        case OTHER -> step;
      };
    }
  }
}
