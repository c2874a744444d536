package vn.ntm.targets.recognitioncase;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ntm.targets.assessment.domain.RevocationRisk;
import vn.ntm.targets.recognitioncase.domain.RevocationState;

/**
 * A revocation as it is answered.
 *
 * @param risk what the unmet criteria amount to
 * @param assessmentRisk what the newest assessment said when it was proposed, null without one
 * @param assessmentOn the day through which the facts of that assessment are taken
 * @param groundShownByAssessment false when the assessment contradicts the ground that is given,
 *     null when it leaves it open or there is none
 * @param next the state that follows on the way, null when none does
 */
@Schema(name = "Revocation")
record RevocationView(
    UUID id,
    long version,
    UUID recognitionId,
    RevocationState state,
    RevocationState next,
    RevocationRisk risk,
    int criteria,
    List<String> unmet,
    LocalDate assessedOn,
    RevocationRisk assessmentRisk,
    LocalDate assessmentOn,
    Boolean groundShownByAssessment,
    List<RevocationTables.Step> steps) {

  RevocationView {
    unmet = List.copyOf(unmet);
    steps = List.copyOf(steps);
  }

  static RevocationView of(RevocationTables.Head head, List<RevocationTables.Step> steps) {
    return new RevocationView(
        head.id(),
        head.version(),
        head.recognitionId(),
        head.state(),
        head.state().next().orElse(null),
        head.risk(),
        head.criteria(),
        head.unmet(),
        head.assessedOn(),
        head.assessed() == null ? null : head.assessed().risk(),
        head.assessed() == null ? null : head.assessed().on(),
        head.assessed() == null ? null : head.assessed().groundShown(),
        steps);
  }
}
