package vn.ntm.targets.plancheck.domain;

import java.util.List;
import java.util.stream.Stream;

/** A step towards a target is expected no later than the target itself. */
final class StepsLieBeforeTheirTarget implements PlanCheckRule {

  @Override
  public Stream<Finding> findings(StatedPlan plan) {
    return plan.all(Statement.Step.class)
        .filter(step -> step.date() != null && step.targetDue() != null)
        .filter(step -> step.date().isAfter(step.targetDue()))
        .map(
            step ->
                FindingKind.MILESTONE_LATER_THAN_TARGET
                    .at(step.spot())
                    .printed(step.date().toString())
                    .computed(step.targetDue().toString())
                    .with(List.of(step.target()))
                    .saying(step.step(), step.place(), step.date(), step.targetDue()));
  }
}
