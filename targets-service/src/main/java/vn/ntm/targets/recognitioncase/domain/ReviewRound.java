package vn.ntm.targets.recognitioncase.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/**
 * A round in which submitted dossiers are reviewed.
 *
 * @param cutOff the last day on which a dossier comes in time for it
 */
public record ReviewRound(UUID id, String name, LocalDate cutOff) {

  /** The first round that a dossier of the day has not missed. */
  public static Optional<ReviewRound> of(Collection<ReviewRound> rounds, LocalDate submitted) {
    return rounds.stream()
        .filter(round -> !submitted.isAfter(round.cutOff()))
        .min(Comparator.comparing(ReviewRound::cutOff));
  }
}
