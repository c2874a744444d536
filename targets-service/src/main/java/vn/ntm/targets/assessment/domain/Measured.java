package vn.ntm.targets.assessment.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import vn.ntm.targets.criteria.domain.MeasurementSource;

/**
 * An approved measurement of an indicator of a place.
 *
 * @param id grows with the time of entry, so of two of one day the later entered one counts
 * @param indicator its code in the set
 */
public record Measured(
    UUID id,
    String indicator,
    LocalDate measuredOn,
    MeasuredValue value,
    MeasurementSource source) {

  /** The latest last. */
  static final Comparator<Measured> BY_TIME =
      Comparator.comparing(Measured::measuredOn).thenComparing(one -> one.id().toString());
}
