package vn.ntm.targets.recognitioncase;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import vn.ntm.targets.locality.LocalitySearch;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.targets.recognition.ActiveRecognitions;
import vn.ntm.targets.recognitioncase.domain.Authority;
import vn.ntm.targets.recognitioncase.domain.EndIsOfTheAuthorityThatRecognised;

/** Finds out who decides about the end of a recognition, and at which level the caller acts. */
@ApplicationScoped
class RevokingAuthorities {

  private final RuleData ruleData;
  private final LocalitySearch localities;
  private final JudgeCase judge;

  RevokingAuthorities(RuleData ruleData, LocalitySearch localities, JudgeCase judge) {
    this.ruleData = ruleData;
    this.localities = localities;
    this.judge = judge;
  }

  /**
   * The authority that recognised, by the competence of that day: the text of a recorded decision
   * says it in many ways.
   *
   * @param day of the step
   */
  Authority thatEnds(ActiveRecognitions.Found found, LocalDate day) {
    LocalityAtDate place = localities.nearest(found.localityId(), day);
    return EndIsOfTheAuthorityThatRecognised.authority(
        competent(found, found.decisionDate()),
        competent(found, day),
        place.parents().stream().anyMatch(parent -> parent.level().equals("DISTRICT")));
  }

  /** The level of the unit that the caller serves, null for the whole country. */
  String actingLevel() {
    return judge.actor().level();
  }

  private Optional<Authority> competent(ActiveRecognitions.Found found, LocalDate day) {
    return ruleData.competent(
        found.standard().level(), localities.nearest(found.localityId(), day).path(), day);
  }
}
