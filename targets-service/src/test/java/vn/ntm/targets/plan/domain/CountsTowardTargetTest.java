package vn.ntm.targets.plan.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.ntm.targets.plan.domain.PlanDocument.GoalKind;

class CountsTowardTargetTest {

  private static final LocalDate IN_2024 = LocalDate.of(2024, 6, 28);
  private static final LocalDate IN_2025 = LocalDate.of(2025, 3, 1);

  @Test
  void whatCountsIsTheYearARecognitionIsForNotTheDayOfItsDecision() {
    CountsTowardTarget target = of(GoalKind.RECOGNISED, null);
    assertThat(target.test(2024, IN_2024)).isTrue();
    assertThat(target.test(2024, IN_2025)).isTrue();
    assertThat(target.test(2023, IN_2024)).isFalse();
    assertThat(target.test(2025, IN_2025)).isFalse();
  }

  @Test
  void aDistrictOf2023IsDecidedIn2024() {
    CountsTowardTarget target = of(GoalKind.DECISION_RECEIVED, 2023);
    assertThat(target.test(2023, IN_2024)).isTrue();
    assertThat(target.test(2023, IN_2025)).isFalse();
    assertThat(target.test(2024, IN_2024)).isFalse();
  }

  @Test
  void whatIsMaintainedWasRecognisedBefore() {
    CountsTowardTarget target = of(GoalKind.MAINTAIN, null);
    assertThat(target.test(2019, LocalDate.of(2020, 1, 1))).isTrue();
    assertThat(target.test(2025, IN_2025)).isFalse();
  }

  @Test
  void aDossierIsNotReachedByARecognition() {
    assertThat(of(GoalKind.DOSSIER_COMPLETE, null).countsRecognitions()).isFalse();
    assertThat(of(GoalKind.DOSSIER_COMPLETE, null).test(2024, IN_2024)).isFalse();
    assertThat(of(GoalKind.MEASURE, null).countsRecognitions()).isFalse();
  }

  private static CountsTowardTarget of(GoalKind kind, Integer year) {
    return new CountsTowardTarget(kind, year, 2024, 2024);
  }
}
