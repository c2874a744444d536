package vn.ntm.targets.assessment;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ntm.targets.assessment.domain.MeasurementState;
import vn.ntm.targets.criteria.domain.MeasurementSource;

/**
 * A measurement as it is answered.
 *
 * @param batchId what is verified and approved together with it
 */
@Schema(name = "Measurement")
record MeasurementView(
    UUID id,
    UUID batchId,
    MeasurementState state,
    UUID localityId,
    UUID setVersionId,
    String indicator,
    LocalDate measuredOn,
    ValueBody value,
    MeasurementSource source,
    UUID corrects) {

  static MeasurementView of(MeasurementRow row) {
    return new MeasurementView(
        row.id(),
        row.batchId(),
        row.state(),
        row.localityId(),
        row.setVersionId(),
        row.indicator(),
        row.measuredOn(),
        ValueBody.of(row.value()),
        row.source(),
        row.corrects());
  }
}
