package vn.ntm.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A part of a whole, kept exactly: paid of planned, reached of declared.
 *
 * <p>There is no ratio to nothing: {@link #of(long, long)} is empty when the denominator is zero,
 * so that a rate without a plan is shown as missing and never as 0 % or 100 %.
 *
 * <p>Numerator and denominator stay as given (5 of 10 is not turned into 1 of 2), because reports
 * print both. Hence two ratios may compare as the same size without being equal.
 *
 * @param numerator the part, any sign
 * @param denominator the whole, more than zero
 */
public record Ratio(long numerator, long denominator) implements Comparable<Ratio> {

  private static final int MAX_DECIMALS = 18;
  private static final BigInteger HUNDRED = BigInteger.valueOf(100);

  /**
   * A part of a whole that is known not to be zero.
   *
   * @throws IllegalArgumentException if the denominator is zero or less
   */
  public Ratio {
    if (denominator <= 0) {
      throw new IllegalArgumentException("The whole of a ratio is more than zero");
    }
  }

  /**
   * The ratio, or empty when the denominator is zero.
   *
   * @throws IllegalArgumentException if the denominator is below zero
   */
  public static Optional<Ratio> of(long numerator, long denominator) {
    return denominator == 0 ? Optional.empty() : Optional.of(new Ratio(numerator, denominator));
  }

  /**
   * The ratio of two sums of money, or empty when the whole is zero đồng.
   *
   * @throws IllegalArgumentException if the whole is below zero
   */
  public static Optional<Ratio> of(Vnd part, Vnd whole) {
    return of(part.dong(), whole.dong());
  }

  /**
   * The percentage, rounded once, half up (away from zero at the half).
   *
   * @param decimals digits after the point, from 0 to 18
   * @throws IllegalArgumentException if the number of decimals is out of range
   */
  public BigDecimal percent(int decimals) {
    if (decimals < 0 || decimals > MAX_DECIMALS) {
      throw new IllegalArgumentException("Decimals of a percentage: 0 to " + MAX_DECIMALS);
    }
    BigDecimal hundredfold = new BigDecimal(BigInteger.valueOf(numerator).multiply(HUNDRED));
    return hundredfold.divide(BigDecimal.valueOf(denominator), decimals, RoundingMode.HALF_UP);
  }

  /** Compares sizes exactly, by cross multiplication; 1 of 2 and 5 of 10 compare as the same. */
  @Override
  public int compareTo(Ratio other) {
    return cross(numerator, other.denominator).compareTo(cross(other.numerator, denominator));
  }

  private static BigInteger cross(long factor, long otherFactor) {
    return BigInteger.valueOf(factor).multiply(BigInteger.valueOf(otherFactor));
  }

  /** Such as {@code 5/10}. */
  @Override
  public String toString() {
    return numerator + "/" + denominator;
  }
}
