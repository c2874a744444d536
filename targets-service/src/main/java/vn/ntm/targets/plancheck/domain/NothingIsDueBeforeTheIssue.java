package vn.ntm.targets.plancheck.domain;

import java.util.stream.Stream;

/** Nothing is due before the day on which the plan was issued: it would be late from the start. */
final class NothingIsDueBeforeTheIssue implements PlanCheckRule {

  @Override
  public Stream<Finding> findings(StatedPlan plan) {
    return plan.issuedOn() == null
        ? Stream.empty()
        : plan.all(Statement.DueOn.class)
            .filter(due -> due.date() != null && due.date().isBefore(plan.issuedOn()))
            .map(
                due ->
                    FindingKind.DUE_BEFORE_THE_PLAN
                        .at(due.spot())
                        .printed(due.date().toString())
                        .saying(due.what(), due.date(), plan.issuedOn()));
  }
}
