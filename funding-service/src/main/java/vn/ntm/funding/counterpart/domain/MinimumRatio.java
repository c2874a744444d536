package vn.ntm.funding.counterpart.domain;

import java.math.BigInteger;
import vn.ntm.money.NotAnAmountException;
import vn.ntm.money.Vnd;

/**
 * How much counterpart at least for how much base: 1 to 1, or 3 to 2. Two integers, never a
 * fraction.
 *
 * @param numerator parts of counterpart, 1 to {@link #MAX}
 * @param denominator parts of base, 1 to {@link #MAX}
 */
public record MinimumRatio(int numerator, int denominator) {

  /** Largest part: no decision prints a finer ratio. */
  public static final int MAX = 1000;

  /** A ratio of two positive parts. */
  public MinimumRatio {
    if (numerator < 1 || numerator > MAX || denominator < 1 || denominator > MAX) {
      throw new IllegalArgumentException("Both parts of a ratio are from 1 to " + MAX);
    }
  }

  /** Whether {@code given * denominator >= base * numerator}, exactly, whatever the size. */
  boolean isMetBy(Vnd base, Vnd given) {
    return times(given, denominator).compareTo(times(base, numerator)) >= 0;
  }

  /**
   * The smallest whole number of đồng that meets the ratio.
   *
   * @throws NotAnAmountException when it is more than {@link Vnd#MAX}
   */
  public Vnd required(Vnd base) {
    BigInteger parts = BigInteger.valueOf(denominator);
    BigInteger rounded = times(base, numerator).add(parts.subtract(BigInteger.ONE)).divide(parts);
    return Vnd.parse(rounded.toString());
  }

  private static BigInteger times(Vnd amount, int factor) {
    return BigInteger.valueOf(amount.dong()).multiply(BigInteger.valueOf(factor));
  }
}
