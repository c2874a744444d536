package vn.ntm.targets.criteria.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

  @ParameterizedTest
  @CsvSource({
    "AT_LEAST, 79.9, false",
    "AT_LEAST, 80.0, true",
    "AT_LEAST, 80.1, true",
    "AT_MOST, 79.9, true",
    "AT_MOST, 80.00, true",
    "AT_MOST, 80.1, false",
    "EQUAL, 79.9, false",
    "EQUAL, 80.00, true",
    "EQUAL, 80.1, false",
    "ABOVE, 80.0, false",
    "ABOVE, 80.1, true",
    "BELOW, 80.0, false",
    "BELOW, 79.9, true"
  })
  void aValueIsComparedAsTheIndicatorSays(Comparison comparison, BigDecimal value, boolean met) {
    assertThat(comparison.holds(value, new BigDecimal("80"))).isEqualTo(met);
  }

  @Test
  void aShareThatOnlyRoundsUpToTheThresholdHasNotReachedIt() {
    // 84.9998 percent is shown as 85.00.
    assertThat(share(Comparison.AT_LEAST, 849_998, 1_000_000, "85")).isFalse();
    assertThat(share(Comparison.AT_LEAST, 850_000, 1_000_000, "85")).isTrue();
  }

  @Property
  void aShareStandsToItsOwnPercentageAsEqual(
      @ForAll @LongRange(min = 0, max = 1_000_000) long part,
      @ForAll @LongRange(min = 1, max = 20) long factor) {
    BigDecimal percent = BigDecimal.valueOf(part).movePointLeft(4);
    BigDecimal numerator = BigDecimal.valueOf(part * factor);
    BigDecimal denominator = BigDecimal.valueOf(1_000_000L * factor);

    assertThat(Comparison.EQUAL.holdsForShare(numerator, denominator, percent)).isTrue();
    assertThat(Comparison.ABOVE.holdsForShare(numerator, denominator, percent)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"AT_LEAST, >=", "AT_MOST, <=", "EQUAL, =", "ABOVE, >", "BELOW, <"})
  void eachComparisonIsWrittenAsItsSign(Comparison comparison, String symbol) {
    assertThat(Comparison.written(symbol)).contains(comparison);
    assertThat(Comparison.written(symbol + " ")).isEmpty();
  }

  private static boolean share(
      Comparison comparison, long numerator, long denominator, String percent) {
    return comparison.holdsForShare(
        BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator), new BigDecimal(percent));
  }
}
