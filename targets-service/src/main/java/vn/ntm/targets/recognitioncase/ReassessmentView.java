package vn.ntm.targets.recognitioncase;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ntm.targets.assessment.domain.RevocationRisk;
import vn.ntm.targets.locality.LocalityView;
import vn.ntm.targets.locality.domain.Standard;
import vn.ntm.targets.recognitioncase.domain.CriteriaStanding;
import vn.ntm.targets.recognitioncase.domain.ReviewOutcome;

/**
 * A re-assessment as it is answered.
 *
 * @param setVersionId the set that its members are measured against, null when the document is no
 *     set here
 */
@Schema(name = "Reassessment")
record ReassessmentView(
    UUID id,
    UUID localityId,
    Standard standard,
    String criteriaSet,
    int criteria,
    LocalDate dueOn,
    UUID setVersionId) {

  static ReassessmentView of(ReassessmentTables.Head head) {
    return new ReassessmentView(
        head.id(),
        head.localityId(),
        head.standard(),
        head.criteriaSet(),
        head.criteria(),
        head.dueOn(),
        head.setVersionId());
  }

  /**
   * A recognised locality with its last review.
   *
   * @param reviewedOn null before a review
   * @param outcome what the review declares
   * @param computed what the assessment of today says, null without a set
   * @param computedRisk whether what it found unmet is a ground to revoke, null when nothing is
   *     known
   */
  @Schema(name = "ReassessmentMember")
  record Member(
      UUID recognitionId,
      LocalityView locality,
      LocalDate reviewedOn,
      ReviewOutcome outcome,
      CriteriaStanding computed,
      RevocationRisk computedRisk) {}
}
