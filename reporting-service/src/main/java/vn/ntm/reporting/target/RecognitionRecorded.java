package vn.ntm.reporting.target;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.UUID;
import vn.ntm.reporting.projection.Versioned;

/**
 * What {@code targets.recognition.v1} tells: the whole state of a recognition.
 *
 * @param endedOn the first day on which it does not stand, null while nothing has ended it
 */
record RecognitionRecorded(
    UUID recognitionId,
    long version,
    UUID localityId,
    String standard,
    String decisionNumber,
    LocalDate decisionDate,
    int recognisedYear,
    String status,
    LocalDate endedOn)
    implements Versioned {

  RecognitionRecorded {
    requireNonNull(recognitionId, "recognitionId");
    requireNonNull(localityId, "localityId");
    requireNonNull(standard, "standard");
    requireNonNull(decisionNumber, "decisionNumber");
    requireNonNull(decisionDate, "decisionDate");
    requireNonNull(status, "status");
  }

  @Override
  public UUID aggregateId() {
    return recognitionId;
  }
}
