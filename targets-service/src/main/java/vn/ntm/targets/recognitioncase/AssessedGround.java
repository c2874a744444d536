package vn.ntm.targets.recognitioncase;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.ntm.targets.assessment.domain.RevocationRisk;
import vn.ntm.targets.locality.domain.Standard;
import vn.ntm.targets.recognitioncase.domain.CriteriaStanding;
import vn.ntm.targets.recognitioncase.domain.GroundIsShown;

/** Tells what the newest assessment of a recognised place says about a ground to revoke. */
@ApplicationScoped
class AssessedGround {

  private final CriteriaStandings standings;

  AssessedGround(CriteriaStandings standings) {
    this.standings = standings;
  }

  /**
   * What the facts known by a day say under the set in force on it; empty without a set, or when
   * nothing is known of the place under it.
   *
   * @param communes those of a district that lost their recognition
   */
  Optional<Found> on(
      UUID place, Standard standard, LocalDate day, RevokedCommunes.Communes communes) {
    return standings
        .setOfHolder(standard, place, day)
        .flatMap(
            set ->
                Optional.of(standings.follow(set, List.of(place), day).get(place))
                    .filter(CriteriaStanding::known)
                    .map(now -> found(now, set.revocationKeys(), communes)));
  }

  private static Found found(
      CriteriaStanding now, Set<String> keys, RevokedCommunes.Communes communes) {
    return new Found(
        communes.with(CriteriaStandings.risk(now, keys)),
        now.asOf(),
        GroundIsShown.by(now, keys, communes::with).orElse(null));
  }

  /**
   * What an assessment says.
   *
   * @param on the day through which its facts are taken
   * @param groundShown null when it leaves open whether there is a ground
   */
  record Found(RevocationRisk risk, LocalDate on, Boolean groundShown) {}
}
