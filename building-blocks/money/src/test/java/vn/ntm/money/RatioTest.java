package vn.ntm.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Positive;

class RatioTest {

  @Property
  void thereIsNoRatioToNothing(@ForAll long part) {
    assertThat(Ratio.of(part, 0)).isEmpty();
    assertThat(Ratio.of(Vnd.ZERO, Vnd.ZERO)).isEmpty();
  }

  @Example
  void aNegativeWholeIsRefused() {
    assertThatThrownBy(() -> Ratio.of(1, -1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Ratio(1, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Example
  void aPercentageIsRoundedOnceAndHalfUp() {
    assertThat(new Ratio(1, 3).percent(2)).isEqualTo(new BigDecimal("33.33"));
    assertThat(new Ratio(2, 3).percent(2)).isEqualTo(new BigDecimal("66.67"));
    assertThat(new Ratio(1, 8).percent(0)).isEqualTo(new BigDecimal("13"));
    assertThat(new Ratio(1, 2000).percent(1)).isEqualTo(new BigDecimal("0.1"));
    assertThat(new Ratio(-1, 2000).percent(1)).isEqualTo(new BigDecimal("-0.1"));
    assertThat(new Ratio(9_994_999, 10_000_000).percent(2)).isEqualTo(new BigDecimal("99.95"));
    assertThat(Ratio.of(Vnd.of(133_988), Vnd.of(185_253)).orElseThrow().percent(1))
        .isEqualTo(new BigDecimal("72.3"));
  }

  @Property
  void aPercentageIsAtMostHalfAUnitOfItsLastDigitAway(
      @ForAll long part,
      @ForAll @Positive long whole,
      @ForAll @IntRange(min = 0, max = 18) int decimals) {
    BigDecimal percent = new Ratio(part, whole).percent(decimals);

    BigDecimal errorTimesWhole =
        percent
            .multiply(BigDecimal.valueOf(whole))
            .subtract(BigDecimal.valueOf(part).multiply(BigDecimal.valueOf(100)))
            .abs();
    BigDecimal halfAUnitTimesWhole =
        BigDecimal.valueOf(whole).multiply(BigDecimal.valueOf(5, decimals + 1));
    assertThat(percent.scale()).isEqualTo(decimals);
    assertThat(errorTimesWhole).isLessThanOrEqualTo(halfAUnitTimesWhole);
  }

  @Example
  void thePercentageHasFromNoneToEighteenDecimals() {
    assertThatThrownBy(() -> new Ratio(1, 3).percent(-1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Ratio(1, 3).percent(19))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void ratiosThatDifferByTheLastBitAreToldApart(
      @ForAll @LongRange(min = 1, max = Long.MAX_VALUE - 1) long whole) {
    Ratio smaller = new Ratio(whole - 1, whole);
    Ratio larger = new Ratio(whole, whole + 1);

    assertThat(smaller).isLessThan(larger);
    assertThat(larger).isGreaterThan(smaller);
  }

  @Property
  void aRatioIsTheSameSizeWhenBothItsPartsAreMultiplied(
      @ForAll @LongRange(min = -1_000_000, max = 1_000_000) long part,
      @ForAll @LongRange(min = 1, max = 1_000_000) long whole,
      @ForAll @LongRange(min = 1, max = 1_000_000) long factor) {
    Ratio ratio = new Ratio(part, whole);
    Ratio multiplied = new Ratio(part * factor, whole * factor);

    assertThat(ratio).isEqualByComparingTo(multiplied);
    assertThat(ratio.percent(5)).isEqualTo(multiplied.percent(5));
  }

  @Example
  void partAndWholeStayAsGiven() {
    assertThat(new Ratio(5, 10)).hasToString("5/10").isNotEqualTo(new Ratio(1, 2));
  }
}
