package vn.ntm.targets.recognitioncase;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.targets.recognition.Competences;

/** Tells who may recognise by the rows of rules, delegations included. */
@ApplicationScoped
class RuledCompetences implements Competences {

  private final RuleData ruleData;

  RuledCompetences(RuleData ruleData) {
    this.ruleData = ruleData;
  }

  @Override
  public Optional<String> competent(LocalityAtDate locality, LocalDate day) {
    return ruleData.competent(locality.level(), locality.path(), day).map(Enum::name);
  }
}
