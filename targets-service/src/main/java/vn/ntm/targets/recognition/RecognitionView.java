package vn.ntm.targets.recognition;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ntm.targets.locality.LocalityView;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.targets.locality.domain.Standard;

/**
 * A recognition as it is answered.
 *
 * @param locality as it stood on the day of the decision
 * @param criteriaSet the document of the set of criteria that was met, null when it is not said
 * @param status where it stands now
 * @param endedOn the first day on which it does not stand, null while nothing has ended it
 * @param endingDecision the number of the decision that ended it, null likewise
 */
@Schema(name = "Recognition")
record RecognitionView(
    UUID id,
    long version,
    LocalityView locality,
    Standard standard,
    String decisionNumber,
    LocalDate decisionDate,
    int recognisedYear,
    String authority,
    String criteriaSet,
    RecognitionStatus status,
    LocalDate endedOn,
    String endingDecision,
    String recordedBy,
    OffsetDateTime recordedAt) {

  static RecognitionView of(RecognitionEntity row, LocalityAtDate locality) {
    return new RecognitionView(
        row.id,
        row.version,
        LocalityView.of(locality),
        row.standard,
        row.decisionNumber,
        row.decisionDate,
        row.recognisedYear,
        row.authority,
        row.criteriaSet,
        row.status,
        row.endedOn,
        row.endingDecision,
        row.recordedBy,
        row.recordedAt);
  }
}
