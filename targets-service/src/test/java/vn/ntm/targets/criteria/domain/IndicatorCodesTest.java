package vn.ntm.targets.criteria.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndicatorCodesTest {

  @ParameterizedTest
  @CsvSource({"17.8, 17, 17.8", "17.1a, 17, 17.1", "10, 10, 10", "5b, 5, 5"})
  void aNumberTellsItsCriterionAndItsIndicator(String code, String criterion, String indicator) {
    assertThat(IndicatorCodes.criterionOf(code)).isEqualTo(criterion);
    assertThat(IndicatorCodes.indicatorOf(code)).isEqualTo(indicator);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "01", "1.0", "1.01", "1.", "a", "", "100", "1.2.3", "1,2", " 1"})
  void whatIsNotNumberedSoIsNoIndicator(String code) {
    assertThat(IndicatorCodes.isIndicator(code)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"17.1a", "5b"})
  void aPartIsNoIndicator(String code) {
    assertThat(IndicatorCodes.isPart(code)).isTrue();
    assertThat(IndicatorCodes.isIndicator(code)).isFalse();
  }
}
