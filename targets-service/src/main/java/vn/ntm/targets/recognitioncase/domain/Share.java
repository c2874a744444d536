package vn.ntm.targets.recognitioncase.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A part of a whole, compared exactly.
 *
 * @param whole more than 0
 */
public record Share(long part, long whole) {

  private static final int BASIS_POINTS = 10_000;

  /** Whether it is at least so many basis points. */
  public boolean reaches(int basisPoints) {
    return part * BASIS_POINTS >= basisPoints * whole;
  }

  /** In percent with two digits, rounded down so that 89.999 % is not shown as 90. */
  public BigDecimal percent() {
    return BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 2, RoundingMode.DOWN);
  }

  /** A level in percent. */
  public static BigDecimal percentOf(int basisPoints) {
    return BigDecimal.valueOf(basisPoints, 2);
  }
}
