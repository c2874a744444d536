package vn.ntm.targets.assessment;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ntm.targets.assessment.domain.MeasurementState;
import vn.ntm.targets.criteria.domain.MeasurementSource;

/**
 * A batch of measurements or statements, and who decided what on it.
 *
 * @param jobId what follows the approval of many places; null before it and for a few places
 */
@Schema(name = "MeasurementBatch")
record BatchView(
    UUID id,
    long version,
    MeasurementBatch.Kind kind,
    MeasurementState state,
    UUID setVersionId,
    UUID localityId,
    LocalDate measuredOn,
    MeasurementSource source,
    String sourceReportId,
    String methodNote,
    List<String> items,
    int rows,
    String enteredBy,
    OffsetDateTime enteredAt,
    List<DecisionView> decisions,
    UUID jobId) {

  static BatchView of(
      MeasurementBatch batch,
      List<MeasurementBatchRepository.Decision> decisions,
      Optional<AssessmentTelling> telling) {
    return new BatchView(
        batch.id(),
        batch.version(),
        batch.kind(),
        batch.state(),
        batch.setVersionId(),
        batch.localityId(),
        batch.measuredOn(),
        batch.source(),
        batch.sourceReportId(),
        batch.methodNote(),
        batch.items(),
        batch.rows(),
        batch.enteredBy(),
        batch.enteredAt(),
        decisions.stream()
            .map(one -> new DecisionView(one.state(), one.reasons(), one.by(), one.at()))
            .toList(),
        telling.map(AssessmentTelling::jobId).orElse(null));
  }

  /** A decision; reasons are those of a return. */
  @Schema(name = "MeasurementDecision")
  record DecisionView(MeasurementState state, String reasons, String by, OffsetDateTime at) {}
}
