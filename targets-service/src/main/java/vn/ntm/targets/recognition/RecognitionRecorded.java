package vn.ntm.targets.recognition;

import java.time.LocalDate;
import java.util.UUID;
import vn.ntm.targets.locality.domain.Standard;

/** What other services are told of a recognition. */
record RecognitionRecorded(
    UUID recognitionId,
    long version,
    UUID localityId,
    Standard standard,
    String decisionNumber,
    LocalDate decisionDate,
    int recognisedYear,
    RecognitionStatus status) {

  static final String TOPIC = "targets.recognition.v1";
  static final String TYPE = "vn.ntm.targets.recognition-recorded.v1";

  static RecognitionRecorded of(RecognitionEntity row) {
    return new RecognitionRecorded(
        row.id,
        row.version,
        row.localityId,
        row.standard,
        row.decisionNumber,
        row.decisionDate,
        row.recognisedYear,
        row.status);
  }
}
