package vn.ntm.targets.plan.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.ntm.targets.locality.domain.Standard;

class ExpectedStepTest {

  private static final PlanDocument TAN_YEN = PlanDocuments.real("tan-yen-2019");
  private static final PlanDocument SOC_TRANG = PlanDocuments.real("soc-trang-2024");

  @Test
  void f003_08_eachOfTheSixteenStepsLeadsToTheTargetThatListsItsPlace() {
    List<ExpectedStep> steps = ExpectedStep.of(TAN_YEN, units(TAN_YEN));
    assertThat(
            steps.stream()
                .collect(
                    Collectors.groupingBy(step -> step.target().code(), Collectors.counting())))
        .isEqualTo(Map.of("TY-05", 6L, "TY-06", 10L));
    assertThat(steps)
        .allSatisfy(
            step ->
                assertThat(step.standards()).isEqualTo(Map.of(step.localityId(), Standard.NTM)));
  }

  @Test
  void aStepOfAPlaceThatNobodyHasMatchedLeadsNowhere() {
    Map<String, UUID> places = units(TAN_YEN);
    places.remove("/milestones/0/place");
    ExpectedStep step = ExpectedStep.of(TAN_YEN, places).get(0);
    assertThat(step.target()).isNull();
    assertThat(step.standards()).isEmpty();
  }

  @Test
  void aStepCountsForTheYearsOfThePlanAndForItsStandardOnly() {
    ExpectedStep step = ExpectedStep.of(TAN_YEN, units(TAN_YEN)).get(0);
    UUID place = step.localityId();
    assertThat(step.isOf(place, Standard.NTM, 2019, TAN_YEN)).isTrue();
    assertThat(step.isOf(place, Standard.NTM, 2020, TAN_YEN)).isTrue();
    assertThat(step.isOf(place, Standard.NTM, 2021, TAN_YEN)).isFalse();
    assertThat(step.isOf(place, Standard.ADVANCED, 2019, TAN_YEN)).isFalse();
    assertThat(step.isOf(UUID.randomUUID(), Standard.NTM, 2019, TAN_YEN)).isFalse();
  }

  @Test
  void f002_19_bothRoundsOfTheProvinceHaveTheirLastDayForDossiers() {
    List<ExpectedStep> steps = ExpectedStep.of(SOC_TRANG, units(SOC_TRANG));
    List<PlannedRound> rounds = PlannedRound.of(steps);
    assertThat(rounds)
        .extracting(round -> round.step().milestone().step())
        .containsExactly("xét, công nhận xã đợt 1", "xét, công nhận xã đợt 2");
    assertThat(rounds)
        .extracting(round -> round.submission().orElseThrow().dueOn().orElseThrow())
        .containsExactly(LocalDate.of(2024, 10, 1), LocalDate.of(2024, 12, 1));
    assertThat(rounds).extracting(round -> round.level().orElseThrow()).containsOnly("COMMUNE");
    assertThat(steps.stream().filter(step -> !step.standards().isEmpty()))
        .hasSize(3)
        .allSatisfy(step -> assertThat(step.standards()).containsValue(Standard.DISTRICT_ADVANCED));
  }

  @Test
  void aRoundWithoutALastDayForItsDossiersIsNotGuessed() {
    List<ExpectedStep> steps =
        ExpectedStep.of(SOC_TRANG, units(SOC_TRANG)).stream()
            .filter(step -> !step.milestone().step().equals("huyện gửi hồ sơ đợt 2"))
            .toList();
    assertThat(PlannedRound.of(steps).get(0).submission()).isPresent();
    assertThat(PlannedRound.of(steps).get(1).submission()).isEmpty();
  }

  /** A unit for each place that the plan names, the same wherever it is named. */
  private static Map<String, UUID> units(PlanDocument plan) {
    return ListedPlaces.of(plan)
        .collect(
            Collectors.toMap(
                ListedPlaces.Place::pointer,
                place ->
                    UUID.nameUUIDFromBytes(
                        place.key().toString().getBytes(StandardCharsets.UTF_8))));
  }
}
