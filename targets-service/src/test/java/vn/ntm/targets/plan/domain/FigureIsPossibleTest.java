package vn.ntm.targets.plan.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ntm.targets.assessment.domain.MeasuredValue;

class FigureIsPossibleTest {

  @ParameterizedTest(name = "{1}: {2} -> {3}")
  @CsvSource({
    // Models are counted.
    "soc-trang-2024, II.6, 0, true",
    "soc-trang-2024, II.6, -0.000001, false",
    // Communes may lose criteria together.
    "tra-vinh-2020, TV-05, -3, true",
    // Poverty may rise where it was to fall.
    "lang-son-2019, LS-03, -0.5, true",
    "lang-son-2019, LS-03, 100, true",
    "lang-son-2019, LS-03, 100.01, false",
    "lang-son-2019, LS-03, -100.01, false",
  })
  void aNumberIsNotNegativeAndAPercentageAtMostAHundred(
      String plan, String target, BigDecimal number, boolean possible) {
    assertThat(FigureIsPossible.of(target(plan, target), new MeasuredValue.Amount(number)))
        .isEqualTo(possible);
  }

  @ParameterizedTest(name = "{1}: {2} of {3} -> {4}")
  @CsvSource({
    "lang-son-2019, LS-10, 3, 3, true",
    "lang-son-2019, LS-10, 4, 3, false",
    "lang-son-2019, LS-10, 0, 0, true",
    "lang-son-2019, LS-10, 1, 0, false",
    // Income against that of the base year.
    "lang-son-2019, LS-04, 4, 3, true",
    "lang-son-2019, LS-04, 0, 0, false",
  })
  void aPartIsNoMoreThanItsWhole(
      String plan, String target, BigDecimal part, BigDecimal whole, boolean possible) {
    assertThat(FigureIsPossible.of(target(plan, target), new MeasuredValue.Share(part, whole)))
        .isEqualTo(possible);
  }

  @Test
  void anAnswerIsAlwaysPossible() {
    assertThat(
            FigureIsPossible.of(
                target("soc-trang-2024", "II.4-DT"), new MeasuredValue.Answer(false)))
        .isTrue();
  }

  private static PlanDocument.Target target(String plan, String code) {
    return PlanDocuments.real(plan).targets().stream()
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElseThrow();
  }
}
