package vn.ntm.targets.plan.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import vn.ntm.targets.assessment.domain.MeasuredValue;

/** What reported figures tell of the targets of the real plans. */
class ReportedGoalTest {

  private static final LocalDate MARCH = LocalDate.of(2020, 3, 31);
  private static final LocalDate JUNE = LocalDate.of(2020, 6, 30);
  private static final UUID OWN = UUID.nameUUIDFromBytes(new byte[] {0});

  @ParameterizedTest
  @FieldSource("vn.ntm.targets.plan.domain.PlanDocuments#REAL")
  void noTargetOfARealPlanIsLeftThatNothingCanTell(String plan) {
    PlanDocument document = PlanDocuments.real(plan);
    for (PlanDocument.Target target : document.targets()) {
      boolean hasSteps = !ExpectedStep.toward(target, document, Map.of()).isEmpty();
      boolean told = GoalSource.of(target) != GoalSource.FIGURES;
      assertThat(told || hasSteps || !FigureForm.of(target).isEmpty()).as(target.code()).isTrue();
    }
  }

  @Test
  void theKindOfAGoalSaysInWhichFormItsFiguresAre() {
    assertThat(FigureForm.of(target("tra-vinh-2020", "TV-06"))).containsExactly(FigureForm.SHARE);
    assertThat(FigureForm.of(target("lang-son-2019", "LS-03")))
        .containsExactlyInAnyOrder(FigureForm.AMOUNT, FigureForm.SHARE);
    assertThat(FigureForm.of(target("soc-trang-2024", "II.7"))).containsExactly(FigureForm.AMOUNT);
    assertThat(FigureForm.of(target("an-giang-2018", "AG-07"))).containsExactly(FigureForm.ANSWER);
    assertThat(FigureForm.of(target("soc-trang-2024", "PL-I.V")))
        .containsExactly(FigureForm.ANSWER);
    assertThat(FigureForm.of(target("soc-trang-2024", "II.7-MX"))).isEmpty();
  }

  @Test
  void aTargetThatSomethingElseTellsTakesNoFigure() {
    assertThat(GoalSource.of(target("soc-trang-2024", "PL-I.IV")))
        .isEqualTo(GoalSource.RECOGNITIONS);
    assertThat(GoalSource.of(target("an-giang-2018", "AG-05"))).isEqualTo(GoalSource.CRITERIA);
    assertThat(GoalSource.of(target("lang-son-2019", "LS-06"))).isEqualTo(GoalSource.WORKS);
    assertThat(GoalSource.of(target("tan-yen-2019", "TY-10"))).isEqualTo(GoalSource.RECOGNITIONS);
  }

  @Test
  void aShareIsComparedByItsCountsAndNotAsItIsShown() {
    PlanDocument.Target households = target("tra-vinh-2020", "TV-06");
    ComputedGoal below = of(households, places(9), whole(JUNE, share(8499999, 10000000)));
    assertThat(below.computed()).isEqualByComparingTo("85.00");
    assertThat(below.state()).isEqualTo(TargetState.NOT_MET);
    assertThat(of(households, places(9), whole(JUNE, share(85, 100))).state())
        .isEqualTo(TargetState.MET);
    assertThat(of(households, places(9), whole(JUNE, share(0, 0))).state())
        .isEqualTo(TargetState.UNDETERMINED);
    assertThat(of(households, places(9)).state()).isEqualTo(TargetState.NOT_SHOWN);
  }

  @Test
  void sharesOfPlacesAreAddedUpAndNeverAveraged() {
    PlanDocument.Target households = target("tra-vinh-2020", "TV-06");
    // 90 % of 10 and 50 % of 1,000: 70 % on average, and 50.4 % of all.
    ComputedGoal sum =
        of(households, places(2), part(1, JUNE, share(9, 10)), part(2, JUNE, share(500, 1000)));
    assertThat(sum.computed()).isEqualByComparingTo("50.40");
    assertThat(sum.state()).isEqualTo(TargetState.NOT_MET);
    ComputedGoal one = of(households, places(2), part(1, JUNE, share(9, 10)));
    assertThat(one.computed()).isEqualByComparingTo("90.00");
    assertThat(one.state()).isEqualTo(TargetState.UNDETERMINED);
    assertThat(one.known()).isEqualTo(1);
  }

  @Test
  void theFigureOfTheWholeCountsUntilAllPlacesHaveToldMoreLately() {
    PlanDocument.Target households = target("tra-vinh-2020", "TV-06");
    ReportedFigure whole = whole(MARCH, share(90, 100));
    ReportedFigure first = part(1, JUNE, share(1, 10));
    assertThat(of(households, places(2), whole, first).computed()).isEqualByComparingTo("90.00");
    assertThat(of(households, places(2), whole, first, part(2, MARCH, share(2, 10))).computed())
        .isEqualByComparingTo("15.00");
    ReportedFigure later = whole(JUNE, share(90, 100));
    assertThat(of(households, places(2), later, first, part(2, JUNE, share(2, 10))).computed())
        .isEqualByComparingTo("90.00");
  }

  @Test
  void aNumberIsAskedOfEachPlaceAndOneThatMissesItSettlesTheTarget() {
    PlanDocument.Target poverty = target("lang-son-2019", "LS-03");
    GoalPlaces eighteen = new GoalPlaces(18, Set.of(), "COMMUNE", OWN, RollUp.EACH);
    ComputedGoal one = ReportedGoal.of(poverty, eighteen, List.of(part(1, JUNE, amount("5.2"))));
    assertThat(one.state()).isEqualTo(TargetState.UNDETERMINED);
    ComputedGoal missed =
        ReportedGoal.of(
            poverty,
            eighteen,
            List.of(part(1, JUNE, amount("5.2")), part(2, JUNE, share(499, 10000))));
    assertThat(missed.state()).isEqualTo(TargetState.NOT_MET);
    assertThat(missed.computed()).isEqualByComparingTo("4.99");
    assertThat(missed.reached()).isEqualTo(1);
  }

  @Test
  void asManyPlacesAsThePlanDeclaresHaveToSayYes() {
    PlanDocument.Target review = target("tan-yen-2019", "TY-07");
    GoalPlaces communes = new GoalPlaces(22, Set.of(), "COMMUNE", OWN, RollUp.EACH);
    List<ReportedFigure> said = new ArrayList<>();
    for (int i = 1; i <= 13; i++) {
      said.add(part(i, JUNE, new MeasuredValue.Answer(true)));
    }
    assertThat(ReportedGoal.of(review, communes, said).state()).isEqualTo(TargetState.UNDETERMINED);
    said.add(part(14, JUNE, new MeasuredValue.Answer(true)));
    ComputedGoal fourteen = ReportedGoal.of(review, communes, said);
    assertThat(fourteen.state()).isEqualTo(TargetState.MET);
    assertThat(fourteen.computed()).isEqualByComparingTo("14");
    PlanDocument.Target communeGroup = target("tra-vinh-2020", "TV-14");
    assertThat(
            of(
                    communeGroup,
                    new GoalPlaces(2, Set.of(), "COMMUNE", OWN, RollUp.EACH),
                    part(1, JUNE, new MeasuredValue.Answer(false)))
                .state())
        .isEqualTo(TargetState.NOT_MET);
    assertThat(
            of(
                    communeGroup,
                    new GoalPlaces(85, Set.of(), "COMMUNE", OWN, RollUp.EACH),
                    whole(JUNE, new MeasuredValue.Answer(true)))
                .computed())
        .isEqualByComparingTo("85");
  }

  @Test
  void oneAnswerOfThePlansOwnPlaceIsOneAndNotTheNumberOfItsParts() {
    PlanDocument.Target estimate = target("soc-trang-2024", "II.4-DT");
    GoalPlaces districts = new GoalPlaces(9, Set.of(), null, OWN, RollUp.TOGETHER);
    ComputedGoal yes = of(estimate, districts, whole(JUNE, new MeasuredValue.Answer(true)));
    assertThat(yes).isEqualTo(new ComputedGoal(TargetState.MET, BigDecimal.ONE, null, 1, 1, 1));
    ComputedGoal no = of(estimate, districts, whole(JUNE, new MeasuredValue.Answer(false)));
    assertThat(no).isEqualTo(new ComputedGoal(TargetState.NOT_MET, null, null, 1, 1, 0));
  }

  @Test
  void percentagesOfPartsCannotBeAddedUpSoTheirCountsAreAskedFor() {
    PlanDocument.Target percent = target("lang-son-2019", "LS-03");
    assertThat(FigureForm.ofPlace(percent, RollUp.TOGETHER))
        .isEqualTo(EnumSet.of(FigureForm.SHARE));
    assertThat(FigureForm.ofPlace(percent, RollUp.EACH)).contains(FigureForm.AMOUNT);
  }

  @Test
  void stepsAreLateFromTheDayAfterTheLastThatIsInTime() {
    PlanDocument plan = PlanDocuments.real("soc-trang-2024");
    PlanDocument.Target target = target("soc-trang-2024", "II.7-MX");
    LocalDate sent = LocalDate.of(2024, 10, 2);
    List<GoalMilestone> steps =
        GoalMilestone.of(
            ExpectedStep.toward(target, plan, Map.of()),
            List.of(new ReportedFigure("II.7-MX", null, "gửi hồ sơ", sent, null)),
            Map.of(),
            LocalDate.of(2024, 12, 1));
    assertThat(steps).extracting(GoalMilestone::daysLate).containsExactly(154L, 2L, 1L);
    assertThat(steps.get(1).doneOn()).isEqualTo(sent);
    assertThat(GoalMilestone.goal(steps).state()).isEqualTo(TargetState.UNDETERMINED);
    assertThat(GoalMilestone.goal(List.of(steps.get(1))).state()).isEqualTo(TargetState.MET);
    assertThat(GoalMilestone.goal(List.of()).state()).isEqualTo(TargetState.NOT_SHOWN);
  }

  @Test
  void thePartsOfYearsThatAddUpAreComparedTogether() {
    PlanDocument.Target villages = target("lang-son-2019", "LS-01");
    YearOfGoal first = YearOfGoal.of(villages, 2019, new BigDecimal(22)).orElseThrow();
    assertThat(first.declaredSoFar()).isEqualByComparingTo("22");
    assertThat(first.state()).isEqualTo(TargetState.MET);
    YearOfGoal second = YearOfGoal.of(villages, 2020, new BigDecimal(99)).orElseThrow();
    assertThat(second.declared()).isEqualByComparingTo("78");
    assertThat(second.declaredSoFar()).isEqualByComparingTo("100");
    assertThat(second.state()).isEqualTo(TargetState.NOT_MET);
    assertThat(YearOfGoal.of(villages, 2021, BigDecimal.ONE)).isEmpty();
    assertThat(YearOfGoal.of(villages, 2020, null).orElseThrow().state())
        .isEqualTo(TargetState.NOT_SHOWN);
  }

  @Test
  void whereAllAreDeclaredThoseRecognisedBeforeThePlanCount() {
    CountsTowardTarget rule =
        new CountsTowardTarget(PlanDocument.GoalKind.RECOGNISED, null, 2019, 2020);
    RecognisedGoal.RecognisedFor before = new RecognisedGoal.RecognisedFor(2015, MARCH);
    assertThat(RecognisedGoal.counts(target("tan-yen-2019", "TY-01"), rule, before)).isTrue();
    assertThat(RecognisedGoal.counts(target("tan-yen-2019", "TY-04"), rule, before)).isFalse();
    PlanDocument.Target keep = target("tan-yen-2019", "TY-08");
    assertThat(RecognisedGoal.of(keep, 14, 0).state()).isEqualTo(TargetState.MET);
    assertThat(RecognisedGoal.of(keep, 13, 1).state()).isEqualTo(TargetState.NOT_MET);
    assertThat(RecognisedGoal.of(keep, 13, 0).state()).isEqualTo(TargetState.NOT_SHOWN);
    assertThat(RecognisedGoal.of(target("an-giang-2018", "AG-01"), 3, 0).state())
        .isEqualTo(TargetState.MET);
  }

  @Property(tries = 300)
  void howeverHouseholdsAreCutIntoPlacesTheShareOfAllIsTheSame(
      @ForAll("places") List<MeasuredValue.Share> shares) {
    PlanDocument.Target households = target("tra-vinh-2020", "TV-06");
    List<ReportedFigure> parts = new ArrayList<>();
    BigDecimal numerator = BigDecimal.ZERO;
    BigDecimal denominator = BigDecimal.ZERO;
    for (MeasuredValue.Share share : shares) {
      parts.add(part(parts.size() + 1, JUNE, share));
      numerator = numerator.add(share.numerator());
      denominator = denominator.add(share.denominator());
    }
    ComputedGoal rolledUp = ReportedGoal.of(households, places(shares.size()), parts);
    ComputedGoal whole =
        of(
            households,
            places(shares.size()),
            whole(JUNE, new MeasuredValue.Share(numerator, denominator)));
    assertThat(rolledUp.state()).isEqualTo(whole.state());
    assertThat(rolledUp.computed()).isEqualTo(whole.computed());
    boolean reached =
        numerator.multiply(new BigDecimal(100)).compareTo(denominator.multiply(new BigDecimal(85)))
            >= 0;
    assertThat(rolledUp.state() == TargetState.MET).isEqualTo(reached && denominator.signum() > 0);
  }

  @Provide
  Arbitrary<List<MeasuredValue.Share>> places() {
    return Arbitraries.longs()
        .between(0, 2_000_000)
        .flatMap(
            all -> Arbitraries.longs().between(0, Math.max(1, all)).map(some -> share(some, all)))
        .list()
        .ofMinSize(1)
        .ofMaxSize(30);
  }

  private static ComputedGoal of(
      PlanDocument.Target target, GoalPlaces places, ReportedFigure... figures) {
    return ReportedGoal.of(target, places, List.of(figures));
  }

  private static GoalPlaces places(int number) {
    return new GoalPlaces(number, Set.of(), "DISTRICT", OWN, RollUp.TOGETHER);
  }

  private static ReportedFigure whole(LocalDate day, MeasuredValue value) {
    return new ReportedFigure("X", null, null, day, value);
  }

  private static ReportedFigure part(int place, LocalDate day, MeasuredValue value) {
    return new ReportedFigure(
        "X", UUID.nameUUIDFromBytes(new byte[] {(byte) place}), null, day, value);
  }

  private static MeasuredValue.Share share(long numerator, long denominator) {
    return new MeasuredValue.Share(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
  }

  private static MeasuredValue amount(String value) {
    return new MeasuredValue.Amount(new BigDecimal(value));
  }

  private static PlanDocument.Target target(String plan, String code) {
    return PlanDocuments.real(plan).targets().stream()
        .filter(target -> target.code().equals(code))
        .findFirst()
        .orElseThrow();
  }
}
