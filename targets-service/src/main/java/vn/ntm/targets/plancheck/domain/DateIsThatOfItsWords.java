package vn.ntm.targets.plancheck.domain;

import java.util.Optional;
import java.util.stream.Stream;

/** A date is the last day of the words that the plan prints for it. */
final class DateIsThatOfItsWords implements PlanCheckRule {

  @Override
  public Stream<Finding> findings(StatedPlan plan) {
    return plan.all(Statement.DueOn.class)
        .filter(due -> due.date() != null && due.words() != null)
        .map(DateIsThatOfItsWords::finding)
        .flatMap(Optional::stream);
  }

  private static Optional<Finding> finding(Statement.DueOn due) {
    return WordsOfTime.lastDay(due.words())
        .filter(day -> !day.equals(due.date()))
        .map(
            day ->
                FindingKind.DATE_IS_NOT_OF_THE_WORDS
                    .at(due.spot())
                    .printed(due.words())
                    .computed(day.toString())
                    .saying(due.what(), due.words(), day, due.date()));
  }
}
