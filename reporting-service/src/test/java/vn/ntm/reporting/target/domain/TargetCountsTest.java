package vn.ntm.reporting.target.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TargetCountsTest {

  private static final UUID PROVINCE = new UUID(1, 0);
  private static final UUID DISTRICT = new UUID(2, 0);
  private static final UUID A = new UUID(3, 1);
  private static final UUID B = new UUID(3, 2);
  private static final UUID C = new UUID(3, 3);

  private static PlannedTarget target(
      List<UUID> planPath, String goalKind, Integer declared, UUID... listed) {
    return new PlannedTarget(
        new UUID(9, planPath.size()),
        planPath,
        2024,
        2024,
        "NTM",
        "COMMUNE",
        goalKind,
        declared == null ? null : BigDecimal.valueOf(declared),
        true,
        Set.of(listed));
  }

  private static Recognition recognition(UUID locality, int recognisedYear, int decisionYear) {
    return new Recognition(locality, "NTM", LocalDate.of(decisionYear, 5, 6), recognisedYear);
  }

  private static GoalCount only(List<StandardCount> counts) {
    assertThat(counts).hasSize(1);
    assertThat(counts.get(0).goals()).hasSize(1);
    return counts.get(0).goals().get(0);
  }

  @Test
  void aListedLocalityIsReachedByARecognitionThatCountsForTheYear() {
    List<StandardCount> counts =
        TargetCounts.of(
            2024,
            List.of(target(List.of(PROVINCE), "RECOGNISED", 5, A, B)),
            List.of(recognition(A, 2024, 2025), recognition(B, 2023, 2024)));
    assertThat(only(counts).declared()).contains(BigDecimal.valueOf(5));
    assertThat(only(counts).listed()).containsExactlyInAnyOrder(A, B);
    assertThat(only(counts).reached()).contains(Set.of(A));
    assertThat(counts.get(0).outsidePlan()).isEmpty();
  }

  @Test
  void aDecisionIsReceivedInTheYearOfItsDateWhateverYearItCountsFor() {
    List<StandardCount> counts =
        TargetCounts.of(
            2024,
            List.of(target(List.of(PROVINCE), "DECISION_RECEIVED", 2, A, B)),
            List.of(recognition(A, 2023, 2024), recognition(B, 2024, 2025)));
    assertThat(only(counts).reached()).contains(Set.of(A));
  }

  @Test
  void aDossierIsNotReachedByRecognition() {
    List<StandardCount> counts =
        TargetCounts.of(
            2024,
            List.of(target(List.of(PROVINCE), "DOSSIER_COMPLETE", 1, A)),
            List.of(recognition(A, 2024, 2024)));
    assertThat(only(counts).reached()).isEmpty();
  }

  @Test
  void aRecognitionThatNoPlanListsStandsApart() {
    List<StandardCount> counts =
        TargetCounts.of(
            2024,
            List.of(target(List.of(PROVINCE), "RECOGNISED", 1, A)),
            List.of(recognition(C, 2024, 2024), recognition(B, 2023, 2024)));
    assertThat(only(counts).reached()).contains(Set.of());
    assertThat(counts.get(0).outsidePlan()).containsExactly(C);
  }

  @Test
  void aRecognitionWithoutAnyPlanIsToldToo() {
    List<StandardCount> counts =
        TargetCounts.of(2024, List.of(), List.of(recognition(A, 2024, 2024)));
    assertThat(counts).containsExactly(new StandardCount("NTM", List.of(), Set.of(A)));
  }

  @Test
  void aPlanThatRepeatsThePlanAboveItIsDeclaredOnce() {
    List<StandardCount> counts =
        TargetCounts.of(
            2024,
            List.of(
                target(List.of(PROVINCE), "RECOGNISED", 5, A, B),
                target(List.of(PROVINCE, DISTRICT), "RECOGNISED", 2, B, C)),
            List.of());
    assertThat(only(counts).declared()).contains(BigDecimal.valueOf(5));
    assertThat(only(counts).listed()).containsExactlyInAnyOrder(A, B, C);
  }

  @Test
  void plansOfNeighboursAreAddedUp() {
    List<StandardCount> counts =
        TargetCounts.of(
            2024,
            List.of(
                target(List.of(PROVINCE, DISTRICT), "RECOGNISED", 5, A),
                target(List.of(PROVINCE, new UUID(2, 2)), "RECOGNISED", 2, B)),
            List.of());
    assertThat(only(counts).declared()).contains(BigDecimal.valueOf(7));
  }

  @Test
  void ofAPlanFromAboveOnlyTheListedLocalitiesConcernTheSubtree() {
    PlannedTarget fromAbove =
        new PlannedTarget(
            new UUID(9, 9),
            List.of(PROVINCE),
            2024,
            2024,
            "NTM",
            "COMMUNE",
            "RECOGNISED",
            BigDecimal.valueOf(5),
            false,
            Set.of(A));
    GoalCount goal = only(TargetCounts.of(2024, List.of(fromAbove), List.of()));
    assertThat(goal.declared()).isEmpty();
    assertThat(goal.listed()).containsExactly(A);
  }
}
