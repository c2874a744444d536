package vn.ntm.targets.plancheck.domain;

import java.math.BigDecimal;

/**
 * A number as a plan prints it.
 *
 * @param label what is counted, in the words of the plan
 * @param value with as many decimals as are printed; null where the plan leaves the number out
 */
public record PrintedNumber(Spot spot, String label, BigDecimal value) {

  /** Whether the plan prints it at all. */
  public boolean isPrinted() {
    return value != null;
  }

  boolean is(BigDecimal other) {
    return value.compareTo(other) == 0;
  }

  /** How many decimals are printed. */
  int decimals() {
    return Math.max(0, value.scale());
  }

  String text() {
    return value.toPlainString();
  }
}
