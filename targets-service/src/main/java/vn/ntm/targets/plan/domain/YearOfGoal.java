package vn.ntm.targets.plan.domain;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a plan declares for one year of its own, beside what is there by then. Parts that add up to
 * what is declared are what each year adds, so that those of the years so far are compared
 * together; any others are the number to be at in their year.
 *
 * @param declared the year's part as the plan prints it
 * @param declaredSoFar what must be there by the end of the year
 * @param actual what is there, null while it is not shown
 */
public record YearOfGoal(
    int year, BigDecimal declared, BigDecimal declaredSoFar, BigDecimal actual, TargetState state) {

  /** The year of a target; empty when the plan declares nothing of it. */
  public static Optional<YearOfGoal> of(PlanDocument.Target target, int year, BigDecimal actual) {
    return target.byYear().stream()
        .filter(part -> part.year() == year && part.declared() != null)
        .findFirst()
        .map(part -> of(target, part, actual));
  }

  private static YearOfGoal of(
      PlanDocument.Target target, PlanDocument.YearPart part, BigDecimal actual) {
    BigDecimal soFar = addsUp(target) ? sum(target, part.year()) : part.declared();
    TargetState state =
        actual == null
            ? TargetState.NOT_SHOWN
            : TargetState.of(actual, target.comparator(), soFar, true);
    return new YearOfGoal(part.year(), part.declared(), soFar, actual, state);
  }

  private static boolean addsUp(PlanDocument.Target target) {
    return target.declared() != null
        && sum(target, Integer.MAX_VALUE).compareTo(target.declared()) == 0;
  }

  private static BigDecimal sum(PlanDocument.Target target, int until) {
    return target.byYear().stream()
        .filter(part -> part.year() <= until && part.declared() != null)
        .map(PlanDocument.YearPart::declared)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
