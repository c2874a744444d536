package vn.ntm.targets.plan.domain;

import java.math.BigDecimal;
import vn.ntm.targets.assessment.domain.MeasuredValue;

/**
 * A figure of a target can be. A part is no more than its whole, and of nothing there is no part.
 * Numbers are not negative, except a gain of criteria, which may be a loss, and a change in points
 * of percent; more than a hundred of these there are not. Only the ratio to a base year knows no
 * whole: an income may be twice that of the year before, but not a multiple of nothing.
 */
public final class FigureIsPossible {

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  private FigureIsPossible() {}

  /** Whether a value in a form of the target can be. */
  public static boolean of(PlanDocument.Target target, MeasuredValue value) {
    if (value instanceof MeasuredValue.Amount amount) {
      return ofNumber(target, amount.value());
    }
    if (value instanceof MeasuredValue.Share share) {
      return target.goalKind() == PlanDocument.GoalKind.RATIO_TO_BASE_YEAR
          ? share.denominator().signum() > 0
          : share.numerator().compareTo(share.denominator()) <= 0;
    }
    return true;
  }

  private static boolean ofNumber(PlanDocument.Target target, BigDecimal number) {
    if (FigureForm.isPercent(target)) {
      return number.abs().compareTo(WHOLE) <= 0;
    }
    return number.signum() >= 0 || target.goalKind() == PlanDocument.GoalKind.DELTA_CRITERIA;
  }
}
