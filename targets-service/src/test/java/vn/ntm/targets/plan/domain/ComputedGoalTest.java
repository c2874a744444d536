package vn.ntm.targets.plan.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.ntm.targets.assessment.domain.Assessment;
import vn.ntm.targets.assessment.domain.CriterionVerdict;
import vn.ntm.targets.assessment.domain.Verdict;

/** What assessments, measurements and works tell of the targets of real plans. */
class ComputedGoalTest {

  private static final LocalDate DAY = LocalDate.of(2020, 12, 31);
  private static final UUID SET = UUID.fromString("018d7847-0000-7788-8b2b-000000000001");

  /** Villages of Lạng Sơn that met each of the 16 criteria in May 2019; criterion 15 none yet. */
  private static final int[] MAY_2019 = {
    98, 139, 164, 25, 139, 116, 24, 58, 177, 14, 136, 152, 67, 12, 0, 127
  };

  @Test
  void f000_09_anAverageIsSettledOnlyWhenNoPlaceThatIsOpenCouldTurnIt() {
    PlanDocument.Target average = target("tra-vinh-2020", "TV-03");
    assertThat(ComputedGoal.average(average, places(4, 17, 17, 18, 16)))
        .isEqualTo(goal(TargetState.MET, "17.00", null, 4, 4, null));
    assertThat(ComputedGoal.average(average, places(4, 17, 17, 17, 16)).state())
        .isEqualTo(TargetState.NOT_MET);
    // 18 + 18 + 18 of three, and one that is not known: 13.5 at least, 18.25 at most.
    assertThat(ComputedGoal.average(average, places(4, 18, 18, 18)))
        .isEqualTo(goal(TargetState.UNDETERMINED, "18.00", null, 4, 3, null));
    // With 15, 15 and 15 even 19 do not lift the four to 17.
    assertThat(ComputedGoal.average(average, places(4, 15, 15, 15)).state())
        .isEqualTo(TargetState.NOT_MET);
    assertThat(ComputedGoal.average(average, places(4))).isEqualTo(ComputedGoal.nothing(4));
  }

  @Test
  void f000_09_oneCommuneBelowTheLowestNumberIsEnoughToMissIt() {
    PlanDocument.Target minimum = target("tra-vinh-2020", "TV-04");
    assertThat(ComputedGoal.minimum(minimum, places(3, 19, 15, 16)))
        .isEqualTo(goal(TargetState.MET, "15", null, 3, 3, 3));
    assertThat(ComputedGoal.minimum(minimum, places(9, 19, 14)))
        .isEqualTo(goal(TargetState.NOT_MET, "14", null, 9, 2, 1));
    assertThat(ComputedGoal.minimum(minimum, places(9, 19, 15)).state())
        .isEqualTo(TargetState.UNDETERMINED);
  }

  @Test
  void whatIsUndeterminedOfAPlaceLeavesAGoalOpenAndIsNotTakenForUnmet() {
    PlanDocument.Target minimum = target("tra-vinh-2020", "TV-04");
    // 14 met and one open may be 15; 13 and one open cannot.
    assertThat(ComputedGoal.minimum(minimum, new AssessedPlaces(1, List.of(partly(14, 1)))).state())
        .isEqualTo(TargetState.UNDETERMINED);
    assertThat(ComputedGoal.minimum(minimum, new AssessedPlaces(1, List.of(partly(13, 1)))).state())
        .isEqualTo(TargetState.NOT_MET);
    PlanDocument.Target average = target("tra-vinh-2020", "TV-03");
    assertThat(ComputedGoal.average(average, new AssessedPlaces(1, List.of(partly(16, 1)))))
        .isEqualTo(goal(TargetState.UNDETERMINED, "16.00", null, 1, 1, null));
  }

  @Test
  void f000_10_eachCommuneGainsTwoOrWhatItLacked() {
    PlanDocument.Target gain = target("tra-vinh-2020", "TV-05");
    List<Assessment> now = List.of(met(18), met(19), met(19));
    Map<UUID, Integer> before = new HashMap<>();
    before.put(now.get(0).localityId(), 16);
    before.put(now.get(1).localityId(), 18);
    AssessedPlaces places = new AssessedPlaces(3, now);
    // The third one is assessed, but nobody knows where it stood.
    assertThat(ComputedGoal.gain(gain, places, before))
        .isEqualTo(goal(TargetState.UNDETERMINED, "1", null, 3, 2, 2));
    before.put(now.get(2).localityId(), 19);
    assertThat(ComputedGoal.gain(gain, places, before))
        .isEqualTo(goal(TargetState.MET, "0", null, 3, 3, 3));
    before.put(now.get(0).localityId(), 17);
    assertThat(ComputedGoal.gain(gain, places, before).state()).isEqualTo(TargetState.NOT_MET);
  }

  @Test
  void f001_03_theAverageOfMay2019IsTheBaselineThatThePlanPrints() {
    PlanDocument.Target average = target("lang-son-2019", "LS-02");
    ComputedGoal inMay = ComputedGoal.average(average, new AssessedPlaces(189, villages(MAY_2019)));
    assertThat(inMay).isEqualTo(goal(TargetState.NOT_MET, "7.66", "0.00", 189, 189, null));
    ComputedGoal carriedOut =
        ComputedGoal.average(average, new AssessedPlaces(189, villages(totals())));
    // The plan says 11.5 to 12, and its own numbers of each criterion come to more.
    assertThat(carriedOut).isEqualTo(goal(TargetState.ABOVE, "12.03", "4.37", 189, 189, null));
  }

  @Test
  void moreThanAnExactNumberOrARangeIsReachedAndSaidToBeAbove() {
    assertThat(state("7", PlanDocument.Comparator.EXACTLY, "5", null)).isEqualTo(TargetState.ABOVE);
    assertThat(state("5", PlanDocument.Comparator.EXACTLY, "5", null)).isEqualTo(TargetState.MET);
    assertThat(state("4", PlanDocument.Comparator.EXACTLY, "5", null))
        .isEqualTo(TargetState.NOT_MET);
    assertThat(state("11.49", PlanDocument.Comparator.BETWEEN, "11.5", "12"))
        .isEqualTo(TargetState.NOT_MET);
    assertThat(state("12", PlanDocument.Comparator.BETWEEN, "11.5", "12"))
        .isEqualTo(TargetState.MET);
    assertThat(state("12.01", PlanDocument.Comparator.BETWEEN, "11.5", "12"))
        .isEqualTo(TargetState.ABOVE);
    assertThat(state("7", PlanDocument.Comparator.AT_LEAST, "5", null)).isEqualTo(TargetState.MET);
    assertThat(TargetState.ABOVE.isReached()).isTrue();
  }

  private static TargetState state(
      String actual, PlanDocument.Comparator comparator, String declared, String declaredTo) {
    return TargetState.of(
        new BigDecimal(actual),
        comparator,
        new BigDecimal(declared),
        declaredTo == null ? null : new BigDecimal(declaredTo),
        true);
  }

  @Test
  void aVillageThatExceedsARangeCountsAmongThoseThatReachIt() {
    PlanDocument.Target average = target("lang-son-2019", "LS-02");
    Map<UUID, BigDecimal> values =
        Map.of(UUID.randomUUID(), new BigDecimal("11.7"), UUID.randomUUID(), new BigDecimal("13"));
    assertThat(ComputedGoal.measured(average, 2, values).reached()).isEqualTo(2);
  }

  @Test
  void f001_04_villagesThatMeetACriterionAreCountedBesideWhatIsDeclaredOfIt() {
    List<PlanDocument.Target> criteria =
        PlanDocuments.real("lang-son-2019").targets().stream()
            .filter(target -> target.goalKind() == PlanDocument.GoalKind.CRITERION_TARGET)
            .toList();
    AssessedPlaces inMay = new AssessedPlaces(189, villages(MAY_2019));
    AssessedPlaces carriedOut = new AssessedPlaces(189, villages(totals()));
    for (PlanDocument.Target criterion : criteria) {
      int number = Integer.parseInt(criterion.criteria().get(0));
      ComputedGoal before = ComputedGoal.criterionCount(criterion, inMay);
      assertThat(before.state()).as(criterion.code()).isEqualTo(TargetState.NOT_MET);
      assertThat(before.computed()).isEqualByComparingTo(BigDecimal.valueOf(MAY_2019[number - 1]));
      ComputedGoal after = ComputedGoal.criterionCount(criterion, carriedOut);
      assertThat(after.state()).as(criterion.code()).isEqualTo(TargetState.MET);
      assertThat(after.computed()).isEqualByComparingTo(criterion.declared());
      assertThat(after.added()).isEqualTo(criterion.added());
    }
  }

  @Test
  void f001_04_villagesThatNobodyLookedAtLeaveACountOpenUnlessEnoughMeetItAnyway() {
    PlanDocument.Target roads = target("lang-son-2019", "LS-TC01");
    List<Assessment> all = villages(totals());
    assertThat(ComputedGoal.criterionCount(roads, new AssessedPlaces(189, all.subList(0, 135))))
        .isEqualTo(goal(TargetState.MET, "135", "37", 189, 135, null));
    assertThat(
            ComputedGoal.criterionCount(roads, new AssessedPlaces(189, all.subList(0, 134)))
                .state())
        .isEqualTo(TargetState.UNDETERMINED);
    assertThat(ComputedGoal.criterionCount(roads, new AssessedPlaces(189, List.of())).computed())
        .isNull();
  }

  @Test
  void f001_05_aQuantityIsWhatWasToldOfIt() {
    PlanDocument.Target roads = target("lang-son-2019", "LS-06");
    assertThat(ComputedGoal.output(roads, new BigDecimal("59.9")).state())
        .isEqualTo(TargetState.NOT_MET);
    assertThat(ComputedGoal.output(roads, new BigDecimal("60")).state()).isEqualTo(TargetState.MET);
    assertThat(ComputedGoal.output(roads, null).state()).isEqualTo(TargetState.UNDETERMINED);
  }

  @Test
  void f001_07_incomeHasToReachItsMultipleInEachCommuneBeforeItIsRounded() {
    PlanDocument.Target income = target("lang-son-2019", "LS-04");
    UUID one = UUID.randomUUID();
    UUID other = UUID.randomUUID();
    Map<UUID, BigDecimal> base = Map.of(one, new BigDecimal("20"), other, new BigDecimal("10"));
    Map<UUID, BigDecimal> now = Map.of(one, new BigDecimal("32"), other, new BigDecimal("17"));
    assertThat(ComputedGoal.timesBaseYear(income, 2, now, base))
        .isEqualTo(goal(TargetState.MET, "1.60", null, 2, 2, 2));
    Map<UUID, BigDecimal> less = Map.of(one, new BigDecimal("31.99"), other, new BigDecimal("17"));
    // 1.5995 is shown as 1.60 and is less all the same.
    assertThat(ComputedGoal.timesBaseYear(income, 2, less, base))
        .isEqualTo(goal(TargetState.NOT_MET, "1.60", null, 2, 2, 1));
    assertThat(ComputedGoal.timesBaseYear(income, 2, now, Map.of(one, BigDecimal.TEN)).state())
        .isEqualTo(TargetState.UNDETERMINED);
  }

  @Test
  void f001_08_noCommuneStaysBelowTen() {
    PlanDocument.Target minimum = target("lang-son-2019", "LS-05");
    assertThat(ComputedGoal.minimum(minimum, places(2, 10, 12)).state()).isEqualTo(TargetState.MET);
    assertThat(ComputedGoal.minimum(minimum, places(18, 9)).state()).isEqualTo(TargetState.NOT_MET);
  }

  @Test
  void aShareOfPlacesIsThatOfAllAndNotOfTheKnownOnes() {
    PlanDocument.Target every = target("an-giang-2018", "AG-05");
    AssessedPlaces places =
        new AssessedPlaces(
            4, List.of(meeting(9, i -> true), meeting(9, i -> true), meeting(9, i -> i != 8)));
    PlanDocument.Target byCriterion =
        PlanDocuments.parsed(
                PlanDocuments.text("an-giang-2018")
                    .replace("\"8.3\"", "\"8\"")
                    .replace("\"8.4\"", "\"9\""))
            .targets()
            .stream()
            .filter(target -> target.code().equals(every.code()))
            .findFirst()
            .orElseThrow();
    assertThat(ComputedGoal.shareOfPlaces(byCriterion, places))
        .isEqualTo(goal(TargetState.NOT_MET, "50.00", null, 4, 3, 2));
  }

  @Test
  void f003_14_aCriterionOfTheDistrictIsMetOrNotByItself() {
    PlanDocument.Target environment = target("tan-yen-2019", "TY-14");
    assertThat(
            ComputedGoal.criterionMet(
                    environment, new AssessedPlaces(1, List.of(meeting(9, i -> i != 7))))
                .state())
        .isEqualTo(TargetState.NOT_MET);
    assertThat(
            ComputedGoal.criterionMet(
                    environment, new AssessedPlaces(1, List.of(meeting(9, i -> i != 1))))
                .state())
        .isEqualTo(TargetState.MET);
    assertThat(ComputedGoal.criterionMet(environment, new AssessedPlaces(1, List.of())).state())
        .isEqualTo(TargetState.UNDETERMINED);
  }

  @Test
  void aQuantityThatMayNotExceedIsShownByItsWorstPlace() {
    PlanDocument.Target poverty = target("an-giang-2018", "AG-02");
    UUID one = UUID.randomUUID();
    UUID other = UUID.randomUUID();
    assertThat(
            ComputedGoal.measured(
                poverty, 2, Map.of(one, new BigDecimal("3.9"), other, new BigDecimal("4.1"))))
        .isEqualTo(goal(TargetState.NOT_MET, "4.1", null, 2, 2, 1));
    assertThat(ComputedGoal.measured(poverty, 2, Map.of(one, new BigDecimal("4"))).state())
        .isEqualTo(TargetState.UNDETERMINED);
  }

  /** What the plan of Lạng Sơn declares for each of its 16 criteria. */
  private static int[] totals() {
    return PlanDocuments.real("lang-son-2019").targets().stream()
        .filter(target -> target.goalKind() == PlanDocument.GoalKind.CRITERION_TARGET)
        .mapToInt(target -> target.declared().intValue())
        .toArray();
  }

  /** Which village meets which criterion is not printed; any that give the counts will do. */
  private static List<Assessment> villages(int[] meeting) {
    List<Assessment> villages = new ArrayList<>();
    for (int i = 0; i < 189; i++) {
      int village = i;
      villages.add(meeting(meeting.length, criterion -> village < meeting[criterion - 1]));
    }
    return villages;
  }

  private static AssessedPlaces places(int number, int... met) {
    return new AssessedPlaces(number, IntStream.of(met).mapToObj(ComputedGoalTest::met).toList());
  }

  private static Assessment met(int criteria) {
    return meeting(19, criterion -> criterion <= criteria);
  }

  /** A commune that meets so many criteria, of which so many more are undetermined. */
  private static Assessment partly(int met, int open) {
    List<CriterionVerdict> verdicts =
        IntStream.rangeClosed(1, 19)
            .mapToObj(
                criterion ->
                    new CriterionVerdict(
                        Integer.toString(criterion),
                        criterion <= met
                            ? Verdict.MET
                            : criterion <= met + open ? Verdict.UNDETERMINED : Verdict.NOT_MET,
                        false,
                        false,
                        List.of()))
            .toList();
    return new Assessment(UUID.randomUUID(), SET, DAY, verdicts, null, null, false);
  }

  private static Assessment meeting(int criteria, IntPredicate isMet) {
    return new Assessment(
        UUID.randomUUID(),
        SET,
        DAY,
        IntStream.rangeClosed(1, criteria)
            .mapToObj(
                criterion ->
                    new CriterionVerdict(
                        Integer.toString(criterion),
                        isMet.test(criterion) ? Verdict.MET : Verdict.NOT_MET,
                        false,
                        false,
                        List.of()))
            .toList(),
        null,
        null,
        false);
  }

  private static ComputedGoal goal(
      TargetState state,
      String computed,
      String added,
      Integer places,
      Integer known,
      Integer reached) {
    return new ComputedGoal(
        state,
        new BigDecimal(computed),
        added == null ? null : new BigDecimal(added),
        places,
        known,
        reached);
  }

  private static PlanDocument.Target target(String plan, String code) {
    return PlanDocuments.real(plan).targets().stream()
        .filter(target -> target.code().equals(code))
        .findFirst()
        .orElseThrow();
  }
}
