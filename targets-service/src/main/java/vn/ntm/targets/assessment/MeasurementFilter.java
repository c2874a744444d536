package vn.ntm.targets.assessment;

import java.util.Optional;
import java.util.UUID;
import vn.ntm.targets.assessment.domain.MeasurementState;

/** Which measurements of a place are asked for. */
record MeasurementFilter(
    UUID localityId,
    Optional<UUID> setVersionId,
    Optional<String> indicator,
    Optional<MeasurementState> state) {}
