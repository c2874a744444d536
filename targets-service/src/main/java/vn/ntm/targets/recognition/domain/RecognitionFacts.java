package vn.ntm.targets.recognition.domain;

import java.time.LocalDate;
import java.util.Set;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.targets.locality.domain.Standard;

/**
 * A recognition with what is needed to judge it.
 *
 * @param locality as it stood on the day of the decision, or nearest to it
 * @param held the standards for which the locality has an active recognition
 */
public record RecognitionFacts(
    LocalityAtDate locality,
    Standard standard,
    LocalDate decisionDate,
    int recognisedYear,
    Set<Standard> held,
    LocalDate today) {

  public RecognitionFacts {
    held = Set.copyOf(held);
  }
}
