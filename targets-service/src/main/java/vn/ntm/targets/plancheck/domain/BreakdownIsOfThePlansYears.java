package vn.ntm.targets.plancheck.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A number that is broken down by years has a part for each year of the plan and for no other. */
final class BreakdownIsOfThePlansYears implements PlanCheckRule {

  @Override
  public Stream<Finding> findings(StatedPlan plan) {
    return plan.all(Statement.YearParts.class)
        .filter(parts -> !years(parts).equals(yearsOf(plan)))
        .map(parts -> finding(plan, parts));
  }

  @Override
  public Stream<PrintedNumber> settled(StatedPlan plan) {
    return plan.all(Statement.YearParts.class)
        .filter(parts -> years(parts).equals(yearsOf(plan)))
        .flatMap(parts -> parts.years().stream());
  }

  private static List<BigDecimal> years(Statement.YearParts parts) {
    return parts.years().stream().map(PrintedNumber::value).toList();
  }

  private static List<BigDecimal> yearsOf(StatedPlan plan) {
    return IntStream.rangeClosed(plan.yearFrom(), plan.yearTo())
        .mapToObj(BigDecimal::valueOf)
        .toList();
  }

  private static Finding finding(StatedPlan plan, Statement.YearParts parts) {
    String printed =
        parts.years().stream().map(PrintedNumber::text).collect(Collectors.joining(", "));
    String computed = plan.yearFrom() + "–" + plan.yearTo();
    return FindingKind.YEARS_OF_BREAKDOWN_DIFFER
        .at(parts.spot())
        .printed(printed)
        .computed(computed)
        .with(parts.years().stream().map(PrintedNumber::spot).toList())
        .saying(printed, computed);
  }
}
