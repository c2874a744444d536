package vn.ntm.targets.plancheck.domain;

import java.util.List;
import java.util.stream.Stream;

/** What is due at two places of a plan is due on one day; where it is not, the stricter holds. */
final class OneThingIsDueOnOneDay implements PlanCheckRule {

  @Override
  public Stream<Finding> findings(StatedPlan plan) {
    List<Statement.DueOn> dated =
        plan.all(Statement.DueOn.class).filter(due -> due.date() != null).toList();
    return Pairs.differing(
            dated, Statement.DueOn::subject, (first, second) -> !first.date().equals(second.date()))
        .stream()
        .map(pair -> finding(pair.first(), pair.second()));
  }

  private static Finding finding(Statement.DueOn first, Statement.DueOn second) {
    Statement.DueOn stricter = second.date().isBefore(first.date()) ? second : first;
    return FindingKind.DUES_DIFFER
        .at(second.spot())
        .printed(second.date().toString())
        .computed(first.date().toString())
        .with(List.of(first.spot()))
        .saying(second.what(), second.date(), first.what(), first.date(), stricter.date());
  }
}
