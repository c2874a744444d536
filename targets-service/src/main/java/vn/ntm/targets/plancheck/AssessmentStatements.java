package vn.ntm.targets.plancheck;

import java.util.stream.Stream;
import vn.ntm.targets.plan.domain.PlanDocument;
import vn.ntm.targets.plan.domain.StatedAssessment;
import vn.ntm.targets.plancheck.domain.PrintedNumber;
import vn.ntm.targets.plancheck.domain.Spot;
import vn.ntm.targets.plancheck.domain.Statement;

/** How many criteria places meet, and which. */
final class AssessmentStatements implements StatementsOf {

  @Override
  public Stream<? extends Statement> in(PlanDocument plan) {
    return ReadStatements.numbered(plan.assessments())
        .flatMap(
            item -> {
              Spot spot = new Spot("/assessments/" + item.index(), item.element().section());
              return Stream.of(
                      Stream.of(assessment(plan, spot, item.element())),
                      criteriaOfTheSet(plan, spot, item.element()),
                      printedCodes(spot, item.element()),
                      cited(plan, spot, item.element()))
                  .flatMap(statements -> statements);
            });
  }

  private static Statement assessment(PlanDocument plan, Spot spot, StatedAssessment place) {
    return new Statement.Assessment(
        spot,
        PlaceAt.key(place.place()),
        place.place().name(),
        state(place),
        place.asOf() == null ? null : place.asOf().date(),
        CriteriaSets.key(plan, place.criteriaSet()),
        Numbers.of(spot, "met", place.place().name(), place.met()),
        Numbers.of(spot, "outOf", place.place().name(), place.outOf()),
        place.metCriteria(),
        place.unmetCriteria());
  }

  private static Stream<Statement> criteriaOfTheSet(
      PlanDocument plan, Spot spot, StatedAssessment place) {
    String key = CriteriaSets.key(plan, place.criteriaSet());
    PrintedNumber outOf = Numbers.of(spot, "outOf", place.place().name(), place.outOf());
    return key == null
        ? Stream.empty()
        : CriteriaSets.criteria(plan, key, null).stream()
            .map(criteria -> new Statement.Repeated(criteria, outOf));
  }

  private static Stream<Statement> printedCodes(Spot spot, StatedAssessment place) {
    return place.unmetPrinted() == null
        ? Stream.empty()
        : Stream.of(
            new Statement.PrintedCodes(
                spot.at("unmetPrinted"),
                place.place().name(),
                place.unmetPrinted(),
                place.unmetCriteria()));
  }

  /** A year of recognition means that there is a decision. */
  static Statement.State state(StatedAssessment place) {
    if (place.state() != null) {
      return Statement.State.valueOf(place.state().name());
    }
    return place.recognisedYear() == null ? null : Statement.State.RECOGNISED;
  }

  private static Stream<Statement> cited(PlanDocument plan, Spot spot, StatedAssessment place) {
    return Stream.concat(
            ReadStatements.numbered(place.unmetCriteria())
                .map(code -> citedAt(plan, spot.at("unmetCriteria"), place, code)),
            ReadStatements.numbered(place.metCriteria())
                .map(code -> citedAt(plan, spot.at("metCriteria"), place, code)))
        .flatMap(statements -> statements);
  }

  private static Stream<Statement> citedAt(
      PlanDocument plan, Spot list, StatedAssessment place, ReadStatements.Numbered<String> code) {
    return CriteriaSets.cited(plan, list.at(code.index()), place.criteriaSet(), code.element());
  }
}
