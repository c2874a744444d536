package vn.ntm.targets.assessment;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.ntm.targets.assessment.domain.MeasurementState;
import vn.ntm.targets.criteria.domain.MeasurementSource;

/**
 * What was entered together and goes through verification and approval together.
 *
 * @param localityId the place, or a unit that all its places lie in
 * @param localityPath that unit and those above it on the day, the highest first
 * @param items codes of criteria and indicators in it
 * @param rows how many measurements or statements it holds
 */
record MeasurementBatch(
    UUID id,
    long version,
    Kind kind,
    MeasurementState state,
    UUID setVersionId,
    UUID localityId,
    List<UUID> localityPath,
    LocalDate measuredOn,
    MeasurementSource source,
    String sourceReportId,
    String methodNote,
    List<String> items,
    int rows,
    String enteredBy,
    String enteredPerson,
    OffsetDateTime enteredAt) {

  MeasurementBatch {
    localityPath = List.copyOf(localityPath);
    items = List.copyOf(items);
  }

  /** What it holds. */
  enum Kind {
    /** One measurement. */
    MEASUREMENT,
    /** What a report states of places. */
    STATEMENTS,
    /** The measurements of an imported table. */
    IMPORT
  }

  /** The same in the next state. */
  MeasurementBatch in(MeasurementState next) {
    return new MeasurementBatch(
        id,
        version + 1,
        kind,
        next,
        setVersionId,
        localityId,
        localityPath,
        measuredOn,
        source,
        sourceReportId,
        methodNote,
        items,
        rows,
        enteredBy,
        enteredPerson,
        enteredAt);
  }
}
