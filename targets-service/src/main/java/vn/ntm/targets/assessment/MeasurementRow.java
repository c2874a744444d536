package vn.ntm.targets.assessment;

import java.time.LocalDate;
import java.util.UUID;
import vn.ntm.targets.assessment.domain.MeasuredValue;
import vn.ntm.targets.assessment.domain.MeasurementState;
import vn.ntm.targets.criteria.domain.MeasurementSource;

/**
 * A measurement as it was entered.
 *
 * @param corrects the measurement that it stands in for, null when it is none
 */
record MeasurementRow(
    UUID id,
    UUID batchId,
    MeasurementState state,
    UUID setVersionId,
    UUID localityId,
    String indicator,
    LocalDate measuredOn,
    MeasurementSource source,
    MeasuredValue value,
    UUID corrects) {}
