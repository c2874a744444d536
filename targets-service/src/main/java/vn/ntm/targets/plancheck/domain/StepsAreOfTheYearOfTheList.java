package vn.ntm.targets.plancheck.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Places that are listed for a year have their last step in that year. Where it is expected in an
 * earlier one nothing is wrong, but a reader counts them for a year in which nothing is left to do:
 * four of five communes "of 2020" are handed on in 2019.
 */
final class StepsAreOfTheYearOfTheList implements PlanCheckRule {

  @Override
  public Stream<Finding> findings(StatedPlan plan) {
    return plan.all(Statement.LastSteps.class).flatMap(list -> finding(list).stream());
  }

  private static Optional<Finding> finding(Statement.LastSteps list) {
    List<Statement.LastStep> earlier =
        list.steps().stream().filter(step -> step.date().getYear() < list.year()).toList();
    return earlier.isEmpty()
        ? Optional.empty()
        : Optional.of(
            FindingKind.STEPS_IN_AN_EARLIER_YEAR
                .at(list.spot())
                .printed(Integer.toString(list.year()))
                .computed(earlier.size() + "/" + list.listed())
                .with(earlier.stream().map(Statement.LastStep::spot).toList())
                .saying(
                    list.label(),
                    Integer.toString(list.year()),
                    earlier.size(),
                    list.listed(),
                    String.join(", ", earlier.stream().map(Statement.LastStep::place).toList())));
  }
}
