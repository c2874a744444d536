package vn.ntm.targets.plancheck;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vn.ntm.targets.plan.domain.PlanDocument;
import vn.ntm.targets.plan.domain.PrintedStatement;
import vn.ntm.targets.plan.domain.StatedAssessment;
import vn.ntm.targets.plancheck.domain.PrintedNumber;
import vn.ntm.targets.plancheck.domain.Spot;
import vn.ntm.targets.plancheck.domain.Statement;

/** Sentences about how many places are in a state. */
final class StateSentences implements StatementsOf {

  @Override
  public Stream<? extends Statement> in(PlanDocument plan) {
    return Stream.concat(
        SentenceAt.of(plan, PrintedStatement.Kind.STATUS_COUNT)
            .filter(item -> item.sentence().state() != null)
            .flatMap(item -> Stream.concat(Stream.of(whole(plan, item)), again(plan, item))),
        SentenceAt.of(plan, PrintedStatement.Kind.SUM).flatMap(item -> parts(plan, item)));
  }

  private static Statement whole(PlanDocument plan, SentenceAt item) {
    PrintedNumber whole =
        item.denominator().isPrinted()
            ? item.denominator()
            : sumByState(plan, item)
                .map(SentenceAt::value)
                .filter(PrintedNumber::isPrinted)
                .orElse(null);
    return new Statement.StateCount(
        item.value(), state(item.sentence().state()), whole, states(plan, item));
  }

  /** The sum of places by state that has this state and unit, such as 22 = 14 + 8. */
  private static Optional<SentenceAt> sumByState(PlanDocument plan, SentenceAt item) {
    return Population.byState(plan)
        .filter(sum -> Objects.equals(sum.sentence().unit(), item.sentence().unit()))
        .filter(
            sum ->
                sum.sentence().parts().stream()
                    .anyMatch(part -> part.state() == item.sentence().state()))
        .findFirst();
  }

  private static Stream<Statement> again(PlanDocument plan, SentenceAt item) {
    return sumByState(plan, item).stream()
        .flatMap(
            sum ->
                ReadStatements.numbered(sum.sentence().parts())
                    .filter(part -> part.element().state() == item.sentence().state())
                    .map(part -> sum.parts().get(part.index())))
        .map(part -> new Statement.Repeated(part, item.value()));
  }

  /** "6 = 2 recognised + 1 appraised + 3 in preparation" of the places that a target lists. */
  private static Stream<Statement> parts(PlanDocument plan, SentenceAt item) {
    List<PrintedNumber> numbers = item.parts();
    return item.sentence().targets().isEmpty()
        ? Stream.empty()
        : ReadStatements.numbered(item.sentence().parts())
            .filter(part -> part.element().state() != null)
            .map(
                part ->
                    new Statement.StateCount(
                        numbers.get(part.index()),
                        state(part.element().state()),
                        null,
                        states(plan, item)));
  }

  /** The states of the places that the sentence is about: of all, unless it names targets. */
  private static List<Statement.PlaceState> states(PlanDocument plan, SentenceAt item) {
    List<String> listed =
        item.sentence().targets().stream()
            .flatMap(code -> TargetAt.called(plan, code))
            .flatMap(target -> target.target().localities().stream())
            .map(PlaceAt::key)
            .toList();
    return ReadStatements.numbered(plan.assessments())
        .filter(place -> place.element().state() != null)
        .filter(place -> LevelWords.isOf(item.sentence().unit(), place.element().place().level()))
        .filter(place -> listed.isEmpty() || listed.contains(PlaceAt.key(place.element().place())))
        .map(place -> stateOf(place.element(), place.index()))
        .toList();
  }

  private static Statement.PlaceState stateOf(StatedAssessment place, int index) {
    return new Statement.PlaceState(
        new Spot("/assessments/" + index, place.section()),
        PlaceAt.key(place.place()),
        place.place().name(),
        AssessmentStatements.state(place));
  }

  private static Statement.State state(StatedAssessment.State state) {
    return Statement.State.valueOf(state.name());
  }
}
