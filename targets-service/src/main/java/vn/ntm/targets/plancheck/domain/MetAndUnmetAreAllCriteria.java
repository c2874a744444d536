package vn.ntm.targets.plancheck.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The criteria that a place meets and those it does not meet are together all criteria of the set.
 * A criterion with two indicators that are not met counts once.
 */
final class MetAndUnmetAreAllCriteria implements PlanCheckRule {

  @Override
  public Stream<Finding> findings(StatedPlan plan) {
    return plan.all(Statement.Assessment.class)
        .flatMap(
            place -> Stream.of(unmet(place), met(place), both(place)).flatMap(Optional::stream));
  }

  @Override
  public Stream<PrintedNumber> settled(StatedPlan plan) {
    return counted(plan)
        .filter(place -> unmet(place).isEmpty() && met(place).isEmpty())
        .flatMap(place -> Stream.of(place.met(), place.outOf()));
  }

  private static Stream<Statement.Assessment> counted(StatedPlan plan) {
    return plan.all(Statement.Assessment.class).filter(MetAndUnmetAreAllCriteria::hasNumbers);
  }

  /** A place with neither list says nothing, unless it meets all there are. */
  private static boolean hasNumbers(Statement.Assessment place) {
    return place.met().isPrinted() && place.outOf().isPrinted();
  }

  private static Optional<Finding> unmet(Statement.Assessment place) {
    if (!hasNumbers(place)) {
      return Optional.empty();
    }
    BigDecimal computed =
        place.outOf().value().subtract(BigDecimal.valueOf(criteria(place.unmetCodes()).size()));
    return difference(place, computed);
  }

  private static Optional<Finding> met(Statement.Assessment place) {
    return place.metCodes().isEmpty() || !hasNumbers(place)
        ? Optional.empty()
        : difference(place, BigDecimal.valueOf(criteria(place.metCodes()).size()));
  }

  private static Optional<Finding> difference(Statement.Assessment place, BigDecimal computed) {
    return place.met().is(computed)
        ? Optional.empty()
        : Optional.of(
            FindingKind.MET_AND_UNMET_DIFFER
                .at(place.met().spot())
                .printed(place.met().text())
                .computed(computed.toPlainString())
                .with(List.of(place.outOf().spot(), place.spot()))
                .saying(
                    place.place(),
                    place.met().value(),
                    place.outOf().value(),
                    String.join(", ", criteria(place.unmetCodes())),
                    computed));
  }

  private static Optional<Finding> both(Statement.Assessment place) {
    List<String> both =
        criteria(place.unmetCodes()).stream().filter(place.metCodes()::contains).toList();
    return both.isEmpty()
        ? Optional.empty()
        : Optional.of(
            FindingKind.CRITERION_MET_AND_UNMET
                .at(place.spot())
                .printed(String.join(", ", both))
                .saying(place.place(), String.join(", ", both)));
  }

  private static List<String> criteria(List<String> codes) {
    return codes.stream().map(CriterionCode::criterionOf).distinct().toList();
  }
}
