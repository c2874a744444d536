package vn.ntm.targets.plancheck.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A goal that is stated twice is meant for the same places both times. */
final class GoalHoldsForTheSamePlaces implements PlanCheckRule {

  @Override
  public Stream<Finding> findings(StatedPlan plan) {
    List<Statement.Goal> goals =
        plan.all(Statement.Goal.class)
            .filter(goal -> goal.measure() != null && goal.scope() != null)
            .toList();
    return Pairs.differing(
            goals,
            goal -> Arrays.asList(goal.measure(), goal.level()),
            (first, second) -> !Objects.equals(first.scope(), second.scope()))
        .stream()
        .map(pair -> finding(pair.first(), pair.second()));
  }

  private static Finding finding(Statement.Goal first, Statement.Goal second) {
    return FindingKind.SCOPES_DIFFER
        .at(second.value().spot())
        .printed(second.scope())
        .computed(first.scope())
        .with(List.of(first.value().spot()))
        .saying(
            second.value().label(),
            new Word(second.scope()),
            first.value().label(),
            new Word(first.scope()));
  }
}
