package vn.ntm.targets.assessment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueIsPossibleTest {

  @ParameterizedTest
  @CsvSource({
    "0, %, true",
    "100, % km, true",
    "100.01, % km, false",
    "101, triệu đồng, true",
    "-0.01, triệu đồng, false",
    "-1, %, false",
    "101, , true"
  })
  void anAmountIsNotNegativeAndAPercentageNotMoreThanAll(
      BigDecimal amount, String unit, boolean possible) {
    assertThat(ValueIsPossible.of(new MeasuredValue.Amount(amount), unit)).isEqualTo(possible);
  }

  @ParameterizedTest
  @CsvSource({
    "3, 3, %, true",
    "4, 3, %, false",
    "4, 3, lần, true",
    "0, 0, %, true",
    "2, 0, %, false",
    "2, 0, lần, false"
  })
  void aShareIsPartOfItsWhole(
      BigDecimal numerator, BigDecimal denominator, String unit, boolean possible) {
    assertThat(ValueIsPossible.of(new MeasuredValue.Share(numerator, denominator), unit))
        .isEqualTo(possible);
  }

  @Test
  void anAnswerIsAlwaysPossible() {
    assertThat(ValueIsPossible.of(new MeasuredValue.Answer(true), "%")).isTrue();
  }
}
