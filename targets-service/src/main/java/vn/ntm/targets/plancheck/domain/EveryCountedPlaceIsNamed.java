package vn.ntm.targets.plancheck.domain;

import java.util.stream.Stream;

/**
 * A plan names the places that it is for. Where it only counts them nothing is wrong, but no goal
 * of theirs can be computed until a version of the plan names them.
 */
final class EveryCountedPlaceIsNamed implements PlanCheckRule {

  @Override
  public Stream<Finding> findings(StatedPlan plan) {
    return plan.all(Statement.CountedScope.class)
        .filter(scope -> scope.declared().isPrinted())
        .filter(scope -> scope.declared().value().intValue() > scope.named())
        .map(
            scope ->
                FindingKind.SCOPE_COUNTED_NOT_NAMED
                    .at(scope.declared().spot())
                    .printed(scope.declared().text())
                    .computed(Integer.toString(scope.named()))
                    .saying(scope.declared().label(), scope.declared().value(), scope.named()));
  }
}
