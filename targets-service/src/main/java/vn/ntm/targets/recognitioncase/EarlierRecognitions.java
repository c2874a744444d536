package vn.ntm.targets.recognitioncase;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.targets.criteria.domain.CriteriaSetDefinition;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.targets.locality.domain.Standard;
import vn.ntm.targets.recognition.ActiveRecognitions;

/**
 * Tells which recognition a new one of the same standard would supersede: one that was granted
 * while an earlier set was in force. Upgrades count only under the set in force, so that a place
 * may ask to be recognised for the same standard again.
 */
@ApplicationScoped
class EarlierRecognitions {

  private final ActiveRecognitions recognitions;
  private final CriteriaStandings standings;

  EarlierRecognitions(ActiveRecognitions recognitions, CriteriaStandings standings) {
    this.recognitions = recognitions;
    this.standings = standings;
  }

  /** Waits for whoever records the same for the place, until the transaction ends. */
  void hold(LocalityAtDate place, Standard standard) {
    recognitions.holdWay(place.id(), standard);
  }

  /** What the place holds of the standard; empty when it holds nothing. */
  Optional<ActiveRecognitions.Recognised> held(LocalityAtDate place, Standard standard) {
    return recognitions.notEnded(place.id()).stream()
        .filter(recognised -> recognised.standard() == standard)
        .findFirst();
  }

  /** The recognition that one of this day would supersede. */
  Optional<UUID> supersededOn(LocalityAtDate place, Standard standard, LocalDate day) {
    return held(place, standard)
        .filter(recognised -> isOfAnEarlierSet(recognised, place, day))
        .map(ActiveRecognitions.Recognised::id);
  }

  private boolean isOfAnEarlierSet(
      ActiveRecognitions.Recognised held, LocalityAtDate place, LocalDate day) {
    Optional<UUID> now = set(held.standard(), place, day);
    return held.decisionDate().isBefore(day)
        && now.isPresent()
        && !now.equals(set(held.standard(), place, held.decisionDate()));
  }

  private Optional<UUID> set(Standard standard, LocalityAtDate place, LocalDate day) {
    return standings.set(standard, place.path(), day).map(CriteriaSetDefinition::versionId);
  }
}
