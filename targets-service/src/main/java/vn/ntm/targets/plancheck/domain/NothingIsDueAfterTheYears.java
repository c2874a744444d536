package vn.ntm.targets.plancheck.domain;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is due after the last year of the plan will need another plan. */
final class NothingIsDueAfterTheYears implements PlanCheckRule {

  @Override
  public Stream<Finding> findings(StatedPlan plan) {
    return plan
        .all(Statement.DueOn.class)
        .filter(due -> due.date() != null && due.date().getYear() > plan.yearTo())
        .collect(
            Collectors.groupingBy(
                due -> Arrays.asList(due.date(), due.words()),
                LinkedHashMap::new,
                Collectors.toList()))
        .values()
        .stream()
        .map(same -> finding(plan, same));
  }

  /** What is due on one day in the same words is one finding. */
  private static Finding finding(StatedPlan plan, List<Statement.DueOn> same) {
    Statement.DueOn first = same.get(0);
    String what =
        same.stream().map(Statement.DueOn::what).distinct().collect(Collectors.joining("; "));
    return FindingKind.DUE_AFTER_THE_YEARS
        .at(first.spot())
        .printed(first.date().toString())
        .with(same.stream().skip(1).map(Statement.DueOn::spot).toList())
        .saying(what, first.date(), Integer.toString(plan.yearTo()));
  }
}
