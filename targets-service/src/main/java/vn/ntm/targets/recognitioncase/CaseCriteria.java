package vn.ntm.targets.recognitioncase;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.ntm.targets.criteria.domain.CriteriaSetDefinition;
import vn.ntm.targets.locality.LocalitySearch;
import vn.ntm.targets.recognitioncase.domain.CriteriaStanding;
import vn.ntm.targets.recognitioncase.domain.ReviewRound;

/** How the place of a case stands to the set that its dossier is judged by. */
@ApplicationScoped
class CaseCriteria {

  private final RoundTables rounds;
  private final CriteriaStandings standings;
  private final LocalitySearch localities;

  CaseCriteria(RoundTables rounds, CriteriaStandings standings, LocalitySearch localities) {
    this.rounds = rounds;
    this.standings = standings;
    this.localities = localities;
  }

  /** The standing on a day; empty when no set is in force for the place on the cut-off day. */
  Optional<CriteriaStanding> on(CaseHead head, List<CaseTables.StepRow> steps, LocalDate day) {
    return standings.toRecognise(head.localityId(), head.standard(), cutOff(head, steps, day), day);
  }

  /** The set that the dossier is judged by; empty when none is in force on the cut-off day. */
  Optional<CriteriaSetDefinition> set(
      CaseHead head, List<CaseTables.StepRow> steps, LocalDate day) {
    LocalDate cutOff = cutOff(head, steps, day);
    return standings.set(
        head.standard(), localities.nearest(head.localityId(), cutOff).path(), cutOff);
  }

  /** That of the round; without one the day of the last submission; before it the day itself. */
  private LocalDate cutOff(CaseHead head, List<CaseTables.StepRow> steps, LocalDate day) {
    return Optional.ofNullable(head.roundId())
        .flatMap(rounds::find)
        .map(ReviewRound::cutOff)
        .or(
            () ->
                steps.stream()
                    .filter(step -> step.state().isSubmission())
                    .map(CaseTables.StepRow::on)
                    .reduce((first, last) -> last))
        .orElse(day);
  }
}
