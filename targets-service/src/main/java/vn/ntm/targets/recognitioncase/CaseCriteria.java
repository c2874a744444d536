package vn.ntm.targets.recognitioncase;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.ntm.targets.criteria.domain.CriteriaSetDefinition;
import vn.ntm.targets.criteria.domain.SetCondition;
import vn.ntm.targets.locality.LocalitySearch;
import vn.ntm.targets.locality.domain.Standard;
import vn.ntm.targets.recognition.ActiveRecognitions;
import vn.ntm.targets.recognitioncase.domain.Attempt;
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

  /**
   * What the set that the dossier is judged by asks for beside its criteria, with what the national
   * one does: a province adds to the conditions of the country and takes none of them away.
   */
  List<SetCondition> conditions(CaseHead head, List<CaseTables.StepRow> steps, LocalDate day) {
    LocalDate cutOff = cutOff(head, steps, day);
    return Stream.concat(
            standings.set(head.standard(), List.of(), cutOff).stream(),
            set(head, steps, day).stream())
        .flatMap(set -> set.conditions().stream())
        .distinct()
        .toList();
  }

  /**
   * The standards that a set builds on and that the place was recognised for only before the
   * national set of the cut-off day began. Who meets that set in full is none of them.
   */
  Set<Standard> heldEarlier(
      CaseHead head,
      List<CaseTables.StepRow> steps,
      LocalDate day,
      List<ActiveRecognitions.Recognised> held) {
    LocalDate cutOff = cutOff(head, steps, day);
    return conditions(head, steps, day).stream()
        .filter(condition -> condition.kind() == SetCondition.Kind.PREREQUISITE_STANDARD)
        .flatMap(condition -> Attempt.standard(condition).stream())
        .filter(standard -> isOnlyOfBefore(standard, held, cutOff))
        .filter(standard -> !meets(head, standard, cutOff, day))
        .collect(Collectors.toSet());
  }

  private boolean isOnlyOfBefore(
      Standard standard, List<ActiveRecognitions.Recognised> held, LocalDate cutOff) {
    List<LocalDate> decisions =
        held.stream()
            .filter(recognised -> recognised.standard() == standard)
            .map(ActiveRecognitions.Recognised::decisionDate)
            .toList();
    Optional<LocalDate> began =
        standings.set(standard, List.of(), cutOff).map(set -> set.header().validFrom());
    return !decisions.isEmpty()
        && began.isPresent()
        && decisions.stream().allMatch(decision -> decision.isBefore(began.get()));
  }

  private boolean meets(CaseHead head, Standard standard, LocalDate cutOff, LocalDate day) {
    return standings
        .toRecognise(head.localityId(), standard, cutOff, day)
        .filter(standing -> standing.state() == CriteriaStanding.State.MET)
        .isPresent();
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
