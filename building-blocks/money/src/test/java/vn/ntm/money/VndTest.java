package vn.ntm.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import vn.ntm.money.NotAnAmountException.Reason;

class VndTest {

  private static final BigInteger BIG_MAX = BigInteger.valueOf(Vnd.MAX);

  // Arithmetic

  @Property
  void aSumIsExactOrRefusedAsTooLarge(@ForAll("values") Vnd one, @ForAll("values") Vnd other) {
    assertExactOrTooLarge(big(one).add(big(other)), () -> one.plus(other));
  }

  @Property
  void aDifferenceIsExactOrRefusedAsTooLarge(
      @ForAll("values") Vnd one, @ForAll("values") Vnd other) {
    assertExactOrTooLarge(big(one).subtract(big(other)), () -> one.minus(other));
  }

  @Property
  void whatIsAddedCanBeTakenAwayAgain(
      @ForAll @LongRange(min = 0, max = Vnd.MAX / 2) long one,
      @ForAll @LongRange(min = 0, max = Vnd.MAX / 2) long other) {
    assertThat(Vnd.of(one).plus(Vnd.of(other)).minus(Vnd.of(other))).isEqualTo(Vnd.of(one));
  }

  @Property
  void aValueAndItsOppositeAddUpToZero(@ForAll("values") Vnd value) {
    assertThat(value.plus(value.negate())).isEqualTo(Vnd.ZERO);
  }

  @Property
  void theSumOfManyIsExactOrRefusedAsTooLarge(
      @ForAll @Size(max = 50) List<@LongRange(min = -Vnd.MAX, max = Vnd.MAX) Long> numbers) {
    BigInteger expected =
        numbers.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
    List<Vnd> terms = numbers.stream().map(Vnd::of).toList();

    assertExactOrTooLarge(expected, () -> Vnd.sum(terms));
    assertExactOrTooLarge(expected, () -> Vnd.sum(terms.stream()));
  }

  @Example
  void aSumOnTheWayMayBeLargerThanTheResultMay() {
    List<Vnd> thousandsOfTheLargest = Collections.nCopies(5_000, Vnd.of(Vnd.MAX));
    List<Vnd> thousandsOfTheSmallest = Collections.nCopies(5_000, Vnd.of(-Vnd.MAX));

    Stream<Vnd> upAndDown =
        Stream.concat(thousandsOfTheLargest.stream(), thousandsOfTheSmallest.stream());

    assertThat(Vnd.sum(upAndDown)).isEqualTo(Vnd.ZERO);
    assertThat(Vnd.sum(List.of())).isEqualTo(Vnd.ZERO);
  }

  @Property
  void valuesAreOrderedAsTheirNumbersAre(@ForAll("values") Vnd one, @ForAll("values") Vnd other) {
    int order = big(one).compareTo(big(other));

    assertThat(one.compareTo(other)).isEqualTo(order);
    assertThat(one.isMoreThan(other)).isEqualTo(order > 0);
    assertThat(one.isLessThan(other)).isEqualTo(order < 0);
    assertThat(one.equals(other)).isEqualTo(order == 0);
  }

  @Property
  void everyValueIsEitherNegativeOrZeroOrPositive(@ForAll("values") Vnd value) {
    assertThat(value.isNegative()).isEqualTo(value.dong() < 0);
    assertThat(value.isZero()).isEqualTo(value.dong() == 0);
    assertThat(value.isPositive()).isEqualTo(value.dong() > 0);
  }

  // Range

  @Example
  void theLargestAmountIsTwoToThe53LessOne() {
    assertThat(Vnd.amount(9_007_199_254_740_991L).dong()).isEqualTo(Vnd.MAX);
    assertRefused(Reason.TOO_LARGE, () -> Vnd.amount(9_007_199_254_740_992L));
    assertRefused(Reason.TOO_LARGE, () -> Vnd.of(-9_007_199_254_740_992L));
    assertRefused(Reason.TOO_LARGE, () -> Vnd.of(Long.MIN_VALUE));
    assertRefused(Reason.TOO_LARGE, () -> Vnd.of(Long.MAX_VALUE));
  }

  @Property
  void anAmountIsNeverNegative(@ForAll @LongRange(min = -Vnd.MAX, max = -1) long negative) {
    assertRefused(Reason.NEGATIVE, () -> Vnd.amount(negative));
    assertRefused(Reason.NEGATIVE, () -> Vnd.amount(BigDecimal.valueOf(negative)));
    assertRefused(Reason.NEGATIVE, () -> Vnd.ofMillion(BigDecimal.valueOf(negative, 6)));
    assertRefused(Reason.NEGATIVE, () -> Vnd.of(negative).asAmount());
  }

  // Decimal input

  @Property
  void anAmountOfWholeDongIsTakenHoweverItsZerosAreWritten(
      @ForAll("amounts") Vnd amount, @ForAll @LongRange(min = 0, max = 20) long zeros) {
    BigDecimal written = BigDecimal.valueOf(amount.dong()).setScale((int) zeros);

    assertThat(Vnd.amount(written)).isEqualTo(amount);
    assertThat(Vnd.amount(written.stripTrailingZeros())).isEqualTo(amount);
  }

  @Property
  void anAmountWithAPartOfADongIsRefused(
      @ForAll @LongRange(min = 0, max = Vnd.MAX - 1) long whole,
      @ForAll @LongRange(min = 1, max = 999) long thousandths) {
    BigDecimal fraction = BigDecimal.valueOf(whole).add(BigDecimal.valueOf(thousandths, 3));

    assertRefused(Reason.FRACTION, () -> Vnd.amount(fraction));
  }

  @Property
  void millionDongWithSixDecimalsAreConvertedExactlyAndBack(@ForAll("amounts") Vnd amount) {
    BigDecimal million = BigDecimal.valueOf(amount.dong(), 6);

    assertThat(Vnd.ofMillion(million)).isEqualTo(amount);
    assertThat(amount.toMillion()).isEqualByComparingTo(million);
    assertThat(Vnd.ofMillion(amount.toMillion())).isEqualTo(amount);
  }

  @Property
  void aSeventhDecimalOfAMillionIsRefused(
      @ForAll @LongRange(min = 0, max = Vnd.MAX / 10) long tenths) {
    long withARest = tenths - tenths % 10 + 1;

    assertRefused(Reason.FRACTION, () -> Vnd.ofMillion(BigDecimal.valueOf(withARest, 7)));
  }

  @Example
  void aSeventhDecimalThatIsZeroChangesNothing() {
    assertThat(Vnd.ofMillion(new BigDecimal("0.0000010"))).isEqualTo(Vnd.of(1));
    assertThat(Vnd.ofMillion(new BigDecimal("133988"))).isEqualTo(Vnd.of(133_988_000_000L));
    assertThat(Vnd.ofMillion(new BigDecimal("0E+2147483647"))).isEqualTo(Vnd.ZERO);
    assertThat(Vnd.of(133_988_000_000L).toMillion()).hasToString("133988");
    assertThat(Vnd.of(1_500_000L).toMillion()).hasToString("1.5");
    assertThat(Vnd.ZERO.toMillion()).hasToString("0");
  }

  @Example
  void numbersOfAnySizeAreRefusedAtOnce() {
    assertRefused(Reason.TOO_LARGE, () -> Vnd.amount(new BigDecimal("1E+2147483647")));
    assertRefused(Reason.TOO_LARGE, () -> Vnd.ofMillion(new BigDecimal("1E+2147483647")));
    assertRefused(Reason.TOO_LARGE, () -> Vnd.ofMillion(new BigDecimal("9007199254.740992")));
    assertRefused(Reason.TOO_LARGE, () -> Vnd.amount(new BigDecimal("9007199254740992")));
    assertRefused(Reason.FRACTION, () -> Vnd.amount(new BigDecimal("1E-2147483647")));
    assertRefused(Reason.FRACTION, () -> Vnd.ofMillion(new BigDecimal("1E-2147483647")));
    assertRefused(Reason.TOO_LARGE, () -> Vnd.parse("9".repeat(100_000)));
    assertThat(Vnd.ofMillion(new BigDecimal("9007199254.740991"))).isEqualTo(Vnd.of(Vnd.MAX));
  }

  // Text

  @Property
  void whatIsWrittenIsReadBackTheSame(@ForAll("values") Vnd value) {
    assertThat(Vnd.parse(value.toString())).isEqualTo(value);
  }

  @Property
  void aTextIsEitherReadBackTheSameOrRefused(
      @ForAll("numberLikeTexts") @StringLength(max = 20) String text) {
    try {
      assertThat(Vnd.parse(text)).hasToString(text);
    } catch (NotAnAmountException refused) {
      assertThat(refused.reason()).isNotEqualTo(Reason.NEGATIVE);
    }
  }

  @Example
  void aDecimalPointIsRefusedSinceItsMeaningDependsOnTheReader() {
    for (String text : List.of("133.988", "0.5", "5.0", "-1.5")) {
      assertRefused(Reason.FRACTION, () -> Vnd.parse(text));
    }
  }

  @Example
  void anythingButPlainDigitsIsNotANumber() {
    List<String> texts =
        List.of(
            "",
            " ",
            " 1",
            "1 ",
            "+1",
            "-",
            "--1",
            "-0",
            "01",
            "1e3",
            "1,000",
            "1_000",
            "1.000.000",
            ".5",
            "5.",
            "0x1",
            "١",
            "một",
            "NaN",
            "1\n");
    for (String text : texts) {
      assertRefused(Reason.NOT_A_NUMBER, () -> Vnd.parse(text));
    }
  }

  @Example
  void vietnameseReadersSeeDotsBetweenThousands() {
    assertThat(Vnd.of(133_988).toVietnamese()).isEqualTo("133.988");
    assertThat(Vnd.of(999).toVietnamese()).isEqualTo("999");
    assertThat(Vnd.of(-1_000).toVietnamese()).isEqualTo("-1.000");
    assertThat(Vnd.of(-100).toVietnamese()).isEqualTo("-100");
    assertThat(Vnd.ZERO.toVietnamese()).isEqualTo("0");
    assertThat(Vnd.of(Vnd.MAX).toVietnamese()).isEqualTo("9.007.199.254.740.991");
  }

  @Property
  void withoutItsDotsTheVietnameseTextIsThePlainOne(@ForAll("values") Vnd value) {
    assertThat(value.toVietnamese()).matches("-?[0-9]{1,3}(\\.[0-9]{3})*");
    assertThat(value.toVietnamese().replace(".", "")).isEqualTo(value.toString());
  }

  @Provide
  Arbitrary<Vnd> values() {
    return Arbitraries.longs().between(-Vnd.MAX, Vnd.MAX).map(Vnd::of);
  }

  @Provide
  Arbitrary<Vnd> amounts() {
    return Arbitraries.longs().between(0, Vnd.MAX).map(Vnd::amount);
  }

  @Provide
  Arbitrary<String> numberLikeTexts() {
    return Arbitraries.strings().withChars("0123456789-+.,eE ");
  }

  private static BigInteger big(Vnd value) {
    return BigInteger.valueOf(value.dong());
  }

  private static void assertExactOrTooLarge(BigInteger expected, Supplier<Vnd> result) {
    if (expected.abs().compareTo(BIG_MAX) > 0) {
      assertRefused(Reason.TOO_LARGE, result::get);
    } else {
      assertThat(big(result.get())).isEqualTo(expected);
    }
  }

  private static void assertRefused(Reason reason, ThrowingCallable code) {
    assertThatThrownBy(code)
        .isInstanceOfSatisfying(
            NotAnAmountException.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }
}
