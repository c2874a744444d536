package vn.ntm.targets.recognitioncase;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ntm.targets.locality.LocalityView;
import vn.ntm.targets.locality.domain.Standard;
import vn.ntm.targets.recognitioncase.domain.ReviewOutcome;

/** A re-assessment as it is answered. */
@Schema(name = "Reassessment")
record ReassessmentView(
    UUID id,
    UUID localityId,
    Standard standard,
    String criteriaSet,
    int criteria,
    LocalDate dueOn) {

  static ReassessmentView of(ReassessmentTables.Head head) {
    return new ReassessmentView(
        head.id(),
        head.localityId(),
        head.standard(),
        head.criteriaSet(),
        head.criteria(),
        head.dueOn());
  }

  /**
   * A recognised locality with its last review.
   *
   * @param reviewedOn null before a review
   */
  @Schema(name = "ReassessmentMember")
  record Member(
      UUID recognitionId, LocalityView locality, LocalDate reviewedOn, ReviewOutcome outcome) {}
}
