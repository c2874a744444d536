package vn.ntm.targets.plancheck.domain;

import java.util.List;
import java.util.stream.Stream;

/** A number that a plan prints at two places is the same at both. */
final class NumberIsTheSameEachTime implements PlanCheckRule {

  @Override
  public Stream<Finding> findings(StatedPlan plan) {
    return repeated(plan)
        .filter(number -> !number.first().is(number.again().value()))
        .map(NumberIsTheSameEachTime::finding);
  }

  @Override
  public Stream<PrintedNumber> settled(StatedPlan plan) {
    return repeated(plan)
        .filter(number -> number.first().is(number.again().value()))
        .flatMap(number -> Stream.of(number.first(), number.again()));
  }

  private static Stream<Statement.Repeated> repeated(StatedPlan plan) {
    return plan.all(Statement.Repeated.class)
        .filter(number -> number.first().isPrinted() && number.again().isPrinted());
  }

  private static Finding finding(Statement.Repeated number) {
    return FindingKind.NUMBER_REPEATED_DIFFERENTLY
        .at(number.again().spot())
        .printed(number.again().text())
        .computed(number.first().text())
        .with(List.of(number.first().spot()))
        .saying(
            number.again().label(),
            number.again().value(),
            number.first().label(),
            number.first().value());
  }
}
