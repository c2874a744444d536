package vn.ntm.targets.assessment.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What is known of a place under a set.
 *
 * @param area whose thresholds hold for it, null when the set has no areas or the place none
 * @param measurements approved ones
 * @param statements approved ones
 */
public record PlaceFacts(
    UUID localityId, String area, List<Measured> measurements, List<Stated> statements) {

  public PlaceFacts {
    measurements = List.copyOf(measurements);
    statements = List.copyOf(statements);
  }

  /** A place of which nothing is known. */
  public static PlaceFacts nothing(UUID localityId) {
    return new PlaceFacts(localityId, null, List.of(), List.of());
  }

  /** The last statement of the day or before. */
  Optional<Stated> statementOn(LocalDate day) {
    return statements.stream()
        .filter(one -> !one.on().isAfter(day))
        .max(Comparator.comparing(Stated::on).thenComparing(one -> one.id().toString()));
  }
}
