package vn.ntm.targets.criteria.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SaysWhatTheNationalSetSaysTest {

  private static final CriteriaSetDefinition NATIONAL = ReferenceSetTable.set("commune-2021");

  @Test
  void aProvinceThatSaysNothingHasTheKeyCriteriaAndMeasuresOfTheNationalSet() {
    CriteriaSetDefinition set =
        filled(
            criterion("10", "Thu nhập", null, income("10")),
            criterion("17", "MÔI TRƯỜNG và an toàn thực phẩm", null),
            criterion("18", "Hệ thống chính trị và tiếp cận pháp luật", null));

    assertThat(set.revocationKeys()).containsExactlyInAnyOrder("10", "17");
    assertThat(set.criterion("10").orElseThrow().keyProvenance().source())
        .isEqualTo("18/2022/QĐ-TTg");
    assertThat(set.measuring(Measure.INCOME_PER_HEAD).orElseThrow().code()).isEqualTo("10");
  }

  @Test
  void whatAProvinceSaysOfACriterionStands() {
    CriteriaSetDefinition set =
        filled(criterion("10", "Thu nhập", false), criterion("7", "Chợ", true));

    assertThat(set.revocationKeys()).containsExactly("7");
  }

  @Test
  void theSameNumberOfAnotherCriterionSaysNothing() {
    CriteriaSetDefinition set = filled(criterion("10", "Nghèo đa chiều", null, income("10")));

    assertThat(set.revocationKeys()).isEmpty();
    assertThat(set.measuring(Measure.INCOME_PER_HEAD)).isEmpty();
  }

  @Test
  void anIncomeUnderAnotherNumberIsFoundByWhatItMeasures() {
    CriteriaSetDefinition set =
        filled(
            criterion("10", "Quốc phòng và An ninh", null),
            criterion("4", "Thu nhập", null, income("4").measuring(Measure.INCOME_PER_HEAD)));

    assertThat(set.measuring(Measure.INCOME_PER_HEAD).orElseThrow().code()).isEqualTo("4");
  }

  private static CriteriaSetDefinition filled(CriterionDefinition... criteria) {
    CriteriaSetDraft draft =
        ReferenceSetTable.reading("commune-2021").set().orElseThrow().with(List.of(criteria));
    return SaysWhatTheNationalSetSays.of(draft, NATIONAL).as(new UUID(0, 2), null, null);
  }

  private static CriterionDefinition criterion(
      String code, String name, Boolean key, IndicatorDefinition... indicators) {
    return new CriterionDefinition(code, name, null, false, key, null, List.of(indicators));
  }

  private static IndicatorDefinition income(String code) {
    return new IndicatorDefinition(
        code,
        "Thu nhập bình quân",
        IndicatorKind.QUANTITY,
        List.of(),
        null,
        Comparison.AT_LEAST,
        "triệu đồng/người/năm",
        null,
        false,
        null,
        null,
        null,
        null);
  }
}
