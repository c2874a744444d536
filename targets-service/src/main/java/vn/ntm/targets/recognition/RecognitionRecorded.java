package vn.ntm.targets.recognition;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import vn.ntm.targets.locality.domain.Standard;

/**
 * What other services are told of a recognition: all that is needed to answer for a day.
 *
 * @param localityPath the units above the locality and itself on the day of the decision, the
 *     highest first
 * @param authority who decided
 * @param criteriaSet the document of the set that was met, null when it is not said
 * @param status where it stands
 * @param endedOn the first day on which it does not stand, null while nothing has ended it
 * @param endingDecision the number of the decision that ended it, null likewise
 */
record RecognitionRecorded(
    UUID recognitionId,
    long version,
    UUID localityId,
    List<UUID> localityPath,
    Standard standard,
    String decisionNumber,
    LocalDate decisionDate,
    int recognisedYear,
    String authority,
    String criteriaSet,
    RecognitionStatus status,
    LocalDate endedOn,
    String endingDecision) {

  static final String TOPIC = "targets.recognition.v1";
  static final String TYPE = "vn.ntm.targets.recognition-recorded.v1";

  static RecognitionRecorded of(RecognitionEntity row) {
    return new RecognitionRecorded(
        row.id,
        row.version,
        row.localityId,
        Arrays.asList(row.localityPath),
        row.standard,
        row.decisionNumber,
        row.decisionDate,
        row.recognisedYear,
        row.authority,
        row.criteriaSet,
        row.status,
        row.endedOn,
        row.endingDecision);
  }
}
