package vn.ntm.targets.plancheck.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * A goal can be reached by those it is set for: not more places than there are, not more than one
 * hundred percent, and no gain that a place near the end has no room for.
 */
final class GoalCanBeReached implements PlanCheckRule {

  @Override
  public Stream<Finding> findings(StatedPlan plan) {
    return Stream.concat(
        plan.all(Statement.Limited.class)
            .filter(goal -> goal.value().isPrinted() && goal.limit().isPrinted())
            .filter(goal -> goal.value().value().compareTo(goal.limit().value()) > 0)
            .map(GoalCanBeReached::beyond),
        plan.all(Statement.Increase.class)
            .filter(goal -> goal.value().isPrinted() && goal.value().value().signum() > 0)
            .map(GoalCanBeReached::withoutRoom));
  }

  private static Finding beyond(Statement.Limited goal) {
    return goal.kind()
        .at(goal.value().spot())
        .printed(goal.value().text())
        .computed(goal.limit().text())
        .with(List.of(goal.limit().spot()))
        .saying(
            goal.value().label(), goal.value().value(), goal.limit().label(), goal.limit().value());
  }

  /** The places that meet more than this cannot gain as much as the plan asks of each. */
  private static Finding withoutRoom(Statement.Increase goal) {
    String all = goal.criteria() == null ? "n" : goal.criteria().toString();
    String room =
        goal.criteria() == null
            ? "n − " + goal.value().text()
            : goal.value()
                .value()
                .negate()
                .add(BigDecimal.valueOf(goal.criteria()))
                .toPlainString();
    return FindingKind.INCREASE_BEYOND_CEILING
        .at(goal.value().spot())
        .printed(goal.value().text())
        .computed("min(" + goal.value().text() + ", " + all + " − x)")
        .saying(goal.value().label(), goal.value().value(), room, all);
  }
}
