package vn.ntm.targets.plancheck.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * A plan that declares a number and lists the places lists as many. Naming more than the least that
 * is asked for is no contradiction, but seldom meant.
 */
final class DeclaredNumberIsTheLengthOfTheList implements PlanCheckRule {

  @Override
  public Stream<Finding> findings(StatedPlan plan) {
    return counts(plan)
        .filter(count -> !count.declared().is(BigDecimal.valueOf(count.listed())))
        .map(DeclaredNumberIsTheLengthOfTheList::finding);
  }

  @Override
  public Stream<PrintedNumber> settled(StatedPlan plan) {
    return counts(plan)
        .filter(count -> count.declared().is(BigDecimal.valueOf(count.listed())))
        .map(Statement.Count::declared);
  }

  private static Stream<Statement.Count> counts(StatedPlan plan) {
    return plan.all(Statement.Count.class).filter(count -> count.declared().isPrinted());
  }

  private static Finding finding(Statement.Count count) {
    boolean more = count.declared().value().compareTo(BigDecimal.valueOf(count.listed())) < 0;
    FindingKind kind =
        count.asked() == Statement.Asked.AT_LEAST && more
            ? FindingKind.LIST_LONGER_THAN_ASKED
            : FindingKind.LIST_COUNT_DIFFERS;
    return kind.at(count.declared().spot())
        .printed(count.declared().text())
        .computed(Integer.toString(count.listed()))
        .with(List.of(count.list()))
        .saying(count.declared().label(), count.declared().value(), count.listed());
  }
}
