package vn.ntm.targets.assessment.domain;

import java.math.BigDecimal;

/**
 * A value that was found can be: nothing that is measured is less than nothing, and what is told in
 * percent is a part of a whole. The measures of the sets are counts, lengths, money and such parts.
 */
public final class ValueIsPossible {

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  private ValueIsPossible() {}

  /**
   * Whether a value of this unit can be.
   *
   * @param unit of the indicator or part, such as {@code % km}; null where it has none
   */
  public static boolean of(MeasuredValue value, String unit) {
    boolean percent = unit != null && unit.startsWith("%");
    if (value instanceof MeasuredValue.Amount amount) {
      return amount.value().signum() >= 0 && !(percent && amount.value().compareTo(WHOLE) > 0);
    }
    if (value instanceof MeasuredValue.Share share) {
      boolean ofNothing = share.denominator().signum() == 0;
      boolean isMoreThanAll = share.numerator().compareTo(share.denominator()) > 0;
      return !((ofNothing || percent) && isMoreThanAll);
    }
    return true;
  }
}
