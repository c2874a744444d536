package vn.ntm.targets.plancheck.domain;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Two goals on one measure, for the same year, ask for the same number. */
final class GoalsOnOneMeasureAgree implements PlanCheckRule {

  @Override
  public Stream<Finding> findings(StatedPlan plan) {
    return Pairs.differing(
            goals(plan),
            GoalsOnOneMeasureAgree::subject,
            (first, second) -> !first.value().is(second.value().value()))
        .stream()
        .map(pair -> finding(pair.first(), pair.second()));
  }

  @Override
  public Stream<PrintedNumber> settled(StatedPlan plan) {
    List<Statement.Goal> goals = goals(plan);
    return goals.stream()
        .filter(
            goal ->
                goals.stream()
                    .filter(other -> other != goal && subject(other).equals(subject(goal)))
                    .anyMatch(other -> other.value().is(goal.value().value())))
        .map(Statement.Goal::value);
  }

  private static List<Statement.Goal> goals(StatedPlan plan) {
    return plan.all(Statement.Goal.class)
        .filter(goal -> goal.measure() != null && goal.value().isPrinted())
        .toList();
  }

  private static Object subject(Statement.Goal goal) {
    return Arrays.asList(goal.measure(), goal.level(), goal.asked(), goal.year());
  }

  private static Finding finding(Statement.Goal first, Statement.Goal second) {
    return FindingKind.GOALS_DIFFER
        .at(second.value().spot())
        .printed(second.value().text())
        .computed(first.value().text())
        .with(List.of(first.value().spot()))
        .saying(
            second.value().label(),
            second.value().value(),
            first.value().label(),
            first.value().value());
  }
}
