package vn.ntm.reporting.execution.domain;

import java.util.Optional;
import vn.ntm.money.Vnd;

/**
 * One row of a report of budget execution.
 *
 * @param declaredPlan what the funding plans of the asked unit declare; empty where they do not say
 */
public record Row(
    Group group, Figures figures, Optional<Vnd> declaredPlan, DisbursementCounts counts) {

  /** A row in which there is nothing yet. */
  static Row empty(Group group) {
    return new Row(group, Figures.NONE, Optional.empty(), DisbursementCounts.NONE);
  }

  /** What both tell, in the group of this one; an undeclared part adds nothing. */
  Row plus(Row other) {
    return new Row(
        group,
        figures.plus(other.figures),
        sum(declaredPlan, other.declaredPlan),
        counts.plus(other.counts));
  }

  Row in(Group wider) {
    return new Row(wider, figures, declaredPlan, counts);
  }

  /** Whether nothing but a declared plan is known of it. */
  boolean isOnlyDeclared() {
    return figures.equals(Figures.NONE) && counts.equals(DisbursementCounts.NONE);
  }

  Row withoutDeclaredPlan() {
    return new Row(group, figures, Optional.empty(), counts);
  }

  private static Optional<Vnd> sum(Optional<Vnd> one, Optional<Vnd> other) {
    return one.map(amount -> other.map(amount::plus).orElse(amount)).or(() -> other);
  }
}
