package vn.ntm.targets.plan.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.ntm.targets.criteria.domain.CriteriaSetDefinition;
import vn.ntm.targets.criteria.domain.CriterionDefinition;
import vn.ntm.targets.criteria.domain.IndicatorDefinition;
import vn.ntm.targets.criteria.domain.IndicatorKind;
import vn.ntm.targets.criteria.domain.Measure;
import vn.ntm.targets.criteria.domain.SetHeader;

class GoalIndicatorTest {

  @Test
  void incomeIsTheIndicatorThatMeasuresItWhateverItsNumber() {
    PlanDocument.Target income = target("LS-04");

    assertThat(GoalIndicator.isNamed(income)).isTrue();
    assertThat(GoalIndicator.of(income, set("3.4", Measure.INCOME_PER_HEAD))).contains("3.4");
    assertThat(GoalIndicator.of(income, set("10", null))).isEmpty();
  }

  @Test
  void aMeasureThatNoSetKnowsNamesNoIndicator() {
    PlanDocument.Target poverty = target("LS-03");

    assertThat(poverty.measure()).isEqualTo("POVERTY_RATE_DECREASE");
    assertThat(GoalIndicator.isNamed(poverty)).isFalse();
    assertThat(GoalIndicator.of(poverty, set("11", null))).isEmpty();
  }

  private static PlanDocument.Target target(String code) {
    return PlanDocuments.real("lang-son-2019").targets().stream()
        .filter(target -> target.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static CriteriaSetDefinition set(String code, Measure measure) {
    IndicatorDefinition indicator =
        new IndicatorDefinition(
            code,
            "Chỉ tiêu",
            IndicatorKind.QUANTITY,
            List.of(),
            null,
            null,
            "triệu đồng",
            measure,
            false,
            null,
            null,
            null,
            null);
    return new CriteriaSetDefinition(
        new UUID(0, 1),
        new SetHeader(
            "TEST",
            "Bộ tiêu chí",
            "COMMUNE",
            "NTM",
            null,
            null,
            null,
            null,
            LocalDate.of(2017, 1, 1),
            null,
            null,
            null),
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(
            new CriterionDefinition(
                code.split("\\.")[0], "Tiêu chí", null, true, null, null, List.of(indicator))),
        List.of(),
        null);
  }
}
