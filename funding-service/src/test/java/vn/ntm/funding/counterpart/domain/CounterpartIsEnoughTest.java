package vn.ntm.funding.counterpart.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import vn.ntm.money.Vnd;

class CounterpartIsEnoughTest {

  private static final MinimumRatio ONE_TO_ONE = new MinimumRatio(1, 1);

  @Example
  void whatADistrictAddsToCentralMoneyHoldsToTheDong() {
    Vnd central = Vnd.of(25_460_000_000L);
    assertThat(CounterpartIsEnough.check(central, central, ONE_TO_ONE)).isEmpty();
    assertThat(CounterpartIsEnough.check(central, Vnd.of(25_459_999_999L), ONE_TO_ONE))
        .hasValueSatisfying(
            broken -> {
              assertThat(broken.code()).isEqualTo("INV-12");
              assertThat(broken.facts()).containsEntry("shortfall", 1L);
            });
  }

  @Example
  void nothingNeedsNoCounterpart() {
    assertThat(CounterpartIsEnough.check(Vnd.ZERO, Vnd.ZERO, new MinimumRatio(1000, 1))).isEmpty();
  }

  @Property
  void theRatioIsComparedExactlyWhateverTheSize(
      @ForAll @LongRange(min = 0, max = Vnd.MAX) long base,
      @ForAll @LongRange(min = 0, max = Vnd.MAX) long given,
      @ForAll @IntRange(min = 1, max = MinimumRatio.MAX) int numerator,
      @ForAll @IntRange(min = 1, max = MinimumRatio.MAX) int denominator) {
    boolean enough =
        BigInteger.valueOf(given)
                .multiply(BigInteger.valueOf(denominator))
                .compareTo(BigInteger.valueOf(base).multiply(BigInteger.valueOf(numerator)))
            >= 0;
    assertThat(new MinimumRatio(numerator, denominator).isMetBy(Vnd.of(base), Vnd.of(given)))
        .isEqualTo(enough);
  }

  @Property
  void oneDongLessThanRequiredIsAShortfallOfOne(
      @ForAll @LongRange(min = 1, max = Vnd.MAX) long base,
      @ForAll @IntRange(min = 1, max = MinimumRatio.MAX) int numerator,
      @ForAll @IntRange(min = 1, max = MinimumRatio.MAX) int denominator) {
    Assume.that(
        BigInteger.valueOf(base)
                .multiply(BigInteger.valueOf(numerator))
                .compareTo(BigInteger.valueOf(Vnd.MAX).multiply(BigInteger.valueOf(denominator)))
            <= 0);
    MinimumRatio ratio = new MinimumRatio(numerator, denominator);
    Vnd required = ratio.required(Vnd.of(base));
    assertThat(CounterpartIsEnough.check(Vnd.of(base), required, ratio)).isEmpty();
    Vnd oneLess = required.minus(Vnd.of(1));
    assertThat(CounterpartIsEnough.check(Vnd.of(base), oneLess, ratio).orElseThrow().facts())
        .containsEntry("shortfall", 1L)
        .containsEntry("required", required.dong());
  }

  @Example
  void creditAndIntegratedMoneyAreNoCounterpartAndNobodyMatchesHimself() {
    assertThat(PayersCanPay.check("CENTRAL_BUDGET", List.of("DISTRICT_BUDGET"), "")).isEmpty();
    for (String payer : List.of("CREDIT", "INTEGRATED", "CENTRAL_BUDGET", "UNHEARD_OF")) {
      assertThat(PayersCanPay.check("CENTRAL_BUDGET", List.of("COMMUNITY", payer), "/p"))
          .isPresent();
    }
  }

  @Example
  void worksHaveATagAndNothingElseHas() {
    assertThat(CounterpartScope.WORKS.brokenBy(null, "DISTRICT_CRITERIA")).isEmpty();
    assertThat(CounterpartScope.WORKS.brokenBy(null, null)).isPresent();
    assertThat(CounterpartScope.PROGRAMME.brokenBy(null, "X")).isPresent();
    assertThat(CounterpartScope.PROJECT.brokenBy("01", null)).isPresent();
    assertThat(CounterpartScope.COMPONENT.brokenBy("01", null)).isEmpty();
  }
}
