package vn.ntm.targets.plancheck.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Percentages as plans print them: HALF_UP on the exact ratio. */
final class Percent {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Percent() {}

  static BigDecimal of(BigDecimal part, BigDecimal whole, int decimals) {
    return part.multiply(HUNDRED).divide(whole, decimals, RoundingMode.HALF_UP);
  }
}
