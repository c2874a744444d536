package vn.ntm.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Iterator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.ntm.money.NotAnAmountException.Reason;

/**
 * Whole đồng, the only unit in which money is kept and reckoned.
 *
 * <p>The absolute value is at most {@link #MAX}, so that every JSON reader in the world holds it
 * exactly. All arithmetic is exact: a result out of range is a {@link NotAnAmountException} with
 * {@link Reason#TOO_LARGE}, never a wrapped or rounded number.
 *
 * @param dong whole đồng, from -{@link #MAX} to {@link #MAX}
 */
public record Vnd(long dong) implements Comparable<Vnd> {

  /** 2^53-1 đồng, about nine quadrillion: the largest integer that JavaScript holds exactly. */
  public static final long MAX = (1L << 53) - 1;

  /** No money. */
  public static final Vnd ZERO = new Vnd(0);

  private static final BigInteger BIG_MAX = BigInteger.valueOf(MAX);
  private static final int DIGITS_OF_MAX = BIG_MAX.toString().length();
  private static final int DECIMALS_OF_A_MILLION = 6;
  private static final Pattern WHOLE = Pattern.compile("0|-?[1-9][0-9]*");
  private static final Pattern WITH_FRACTION = Pattern.compile("-?(?:0|[1-9][0-9]*)\\.[0-9]+");

  /**
   * A signed number of whole đồng.
   *
   * @throws NotAnAmountException {@link Reason#TOO_LARGE} if it is further from zero than {@link
   *     #MAX}
   */
  public Vnd {
    if (dong > MAX || dong < -MAX) {
      throw tooLarge();
    }
  }

  /**
   * A signed number of whole đồng, such as a movement or a difference.
   *
   * @throws NotAnAmountException {@link Reason#TOO_LARGE}
   */
  public static Vnd of(long dong) {
    return dong == 0 ? ZERO : new Vnd(dong);
  }

  /**
   * An amount as people and other systems enter it: whole đồng, zero or more (INV-10).
   *
   * @throws NotAnAmountException {@link Reason#NEGATIVE} or {@link Reason#TOO_LARGE}
   */
  public static Vnd amount(long dong) {
    return of(dong).asAmount();
  }

  /**
   * An amount as a JSON or CSV reader hands it over: whole đồng, zero or more (INV-10). {@code 5.0}
   * is five đồng; {@code 5.5} is refused.
   *
   * @throws NotAnAmountException {@link Reason#FRACTION}, {@link Reason#NEGATIVE} or {@link
   *     Reason#TOO_LARGE}
   */
  public static Vnd amount(BigDecimal dong) {
    return exactly(dong, 0).asAmount();
  }

  /**
   * An amount given in million đồng, as plans print it, converted exactly (INV-10): at most six
   * decimals, zero or more.
   *
   * @throws NotAnAmountException {@link Reason#FRACTION}, {@link Reason#NEGATIVE} or {@link
   *     Reason#TOO_LARGE}
   */
  public static Vnd ofMillion(BigDecimal million) {
    return exactly(million, DECIMALS_OF_A_MILLION).asAmount();
  }

  /**
   * Reads signed whole đồng from plain digits, exactly as {@link #toString()} writes them: no
   * spaces, no plus sign, no leading zeros, no grouping, no exponent. Any decimal point is refused,
   * because {@code 133.988} means 133988 to a Vietnamese reader and less than 134 to an English
   * one.
   *
   * @throws NotAnAmountException {@link Reason#FRACTION}, {@link Reason#TOO_LARGE} or {@link
   *     Reason#NOT_A_NUMBER}
   */
  public static Vnd parse(String digits) {
    if (WITH_FRACTION.matcher(digits).matches()) {
      throw fraction();
    }
    if (!WHOLE.matcher(digits).matches()) {
      throw new NotAnAmountException(
          Reason.NOT_A_NUMBER, "Đồng are written in plain digits, such as 133988");
    }
    if (digits.length() > DIGITS_OF_MAX + 1) {
      throw tooLarge();
    }
    return of(Long.parseLong(digits));
  }

  /**
   * The exact sum, in any order: sums on the way may be larger than {@link #MAX}, the result may
   * not.
   *
   * @throws NotAnAmountException {@link Reason#TOO_LARGE}
   */
  public static Vnd sum(Iterable<Vnd> terms) {
    return sum(terms.iterator());
  }

  /**
   * The exact sum, in any order: sums on the way may be larger than {@link #MAX}, the result may
   * not.
   *
   * @throws NotAnAmountException {@link Reason#TOO_LARGE}
   */
  public static Vnd sum(Stream<Vnd> terms) {
    return sum(terms.iterator());
  }

  private static Vnd sum(Iterator<Vnd> terms) {
    BigInteger sum = BigInteger.ZERO;
    while (terms.hasNext()) {
      sum = sum.add(BigInteger.valueOf(terms.next().dong));
    }
    if (sum.abs().compareTo(BIG_MAX) > 0) {
      throw tooLarge();
    }
    return of(sum.longValueExact());
  }

  /**
   * This and the other together.
   *
   * @throws NotAnAmountException {@link Reason#TOO_LARGE}
   */
  public Vnd plus(Vnd other) {
    // Two values of at most 53 bits never overflow 64 bits; the constructor checks the range.
    return of(dong + other.dong);
  }

  /**
   * This less the other; may be negative.
   *
   * @throws NotAnAmountException {@link Reason#TOO_LARGE}
   */
  public Vnd minus(Vnd other) {
    return of(dong - other.dong);
  }

  /** The same number of đồng with the other sign. */
  public Vnd negate() {
    return of(-dong);
  }

  /**
   * This value, if it can be an amount.
   *
   * @throws NotAnAmountException {@link Reason#NEGATIVE} if it is below zero
   */
  public Vnd asAmount() {
    if (isNegative()) {
      throw new NotAnAmountException(Reason.NEGATIVE, "An amount is zero đồng or more");
    }
    return this;
  }

  /** Whether it is below zero. */
  public boolean isNegative() {
    return dong < 0;
  }

  /** Whether it is exactly zero. */
  public boolean isZero() {
    return dong == 0;
  }

  /** Whether it is above zero. */
  public boolean isPositive() {
    return dong > 0;
  }

  /** Whether it is more than the other. */
  public boolean isMoreThan(Vnd other) {
    return dong > other.dong;
  }

  /** Whether it is less than the other. */
  public boolean isLessThan(Vnd other) {
    return dong < other.dong;
  }

  @Override
  public int compareTo(Vnd other) {
    return Long.compare(dong, other.dong);
  }

  /** The same value in million đồng, exactly, without trailing zeros after the point. */
  public BigDecimal toMillion() {
    BigDecimal million = BigDecimal.valueOf(dong, DECIMALS_OF_A_MILLION).stripTrailingZeros();
    return million.scale() < 0 ? million.setScale(0) : million;
  }

  /** For Vietnamese readers, thousands parted by dots and without a unit: {@code 133.988}. */
  public String toVietnamese() {
    String digits = Long.toString(Math.abs(dong));
    StringBuilder grouped = new StringBuilder(digits);
    for (int position = digits.length() - 3; position > 0; position -= 3) {
      grouped.insert(position, '.');
    }
    return isNegative() ? grouped.insert(0, '-').toString() : grouped.toString();
  }

  /** Plain digits, as {@link #parse(String)} reads them. */
  @Override
  public String toString() {
    return Long.toString(dong);
  }

  /** The number times ten to the given power, if that is whole đồng within range. */
  private static Vnd exactly(BigDecimal number, int powerOfTen) {
    if (number.signum() == 0) {
      return ZERO;
    }
    // Judged by the place of the first digit: 1E+999999999 must not be written out to be refused.
    if ((long) number.precision() - number.scale() + powerOfTen > DIGITS_OF_MAX) {
      throw tooLarge();
    }
    if (number.stripTrailingZeros().scale() > powerOfTen) {
      throw fraction();
    }
    return of(number.scaleByPowerOfTen(powerOfTen).longValueExact());
  }

  private static NotAnAmountException tooLarge() {
    return new NotAnAmountException(Reason.TOO_LARGE, "More than " + MAX + " đồng");
  }

  private static NotAnAmountException fraction() {
    return new NotAnAmountException(Reason.FRACTION, "A part of one đồng is left over");
  }
}
