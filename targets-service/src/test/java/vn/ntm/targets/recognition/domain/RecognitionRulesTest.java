package vn.ntm.targets.recognition.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.targets.locality.domain.Standard;
import vn.ntm.targets.recognition.domain.BrokenRule.Code;

class RecognitionRulesTest {

  private static final LocalDate TODAY = LocalDate.of(2024, 6, 17);
  private static final LocalDate BEGIN = LocalDate.of(2024, 1, 1);
  private static final LocalDate END = LocalDate.of(2025, 6, 30);

  @ParameterizedTest
  @CsvSource({
    "NTM, COMMUNE, XA, true",
    "NTM, COMMUNE, PHUONG, false",
    "MODEL, COMMUNE, THI_TRAN, false",
    "ADVANCED, DISTRICT, HUYEN, false",
    "DISTRICT_NTM, DISTRICT, HUYEN, true",
    "DISTRICT_NTM, DISTRICT, THI_XA, false",
    "DISTRICT_ADVANCED, DISTRICT, THANH_PHO, false",
    "TASK_COMPLETED, DISTRICT, HUYEN, false",
    "TASK_COMPLETED, DISTRICT, THI_XA, true",
    "TASK_COMPLETED, DISTRICT, THANH_PHO, true",
    "TASK_COMPLETED, PROVINCE, THANH_PHO, false",
  })
  void aStandardIsForLocalitiesOfItsKind(
      Standard standard, String level, String kind, boolean fits) {
    List<Code> broken =
        broken(new RecognitionFacts(unit(level, kind), standard, TODAY, 2024, Set.of(), TODAY));
    assertThat(broken.contains(Code.RECOGNITION_STANDARD_UNFIT)).isEqualTo(!fits);
  }

  @Test
  void aDecisionIsTakenByTodayAndWhileTheLocalityExists() {
    assertThat(decidedOn(TODAY)).isEmpty();
    assertThat(decidedOn(TODAY.plusDays(1))).containsExactly(Code.RECOGNITION_IN_FUTURE);
    assertThat(decidedOn(BEGIN)).isEmpty();
    assertThat(decidedOn(BEGIN.minusDays(1))).containsExactly(Code.RECOGNITION_OUTSIDE_LIFE);
  }

  @Test
  void theYearMayPrecedeTheDecisionButNotFollowIt() {
    assertThat(countingFor(2023)).isEmpty();
    assertThat(countingFor(2024)).isEmpty();
    assertThat(countingFor(2025)).containsExactly(Code.RECOGNITION_YEAR);
    assertThat(countingFor(2009)).containsExactly(Code.RECOGNITION_YEAR);
  }

  @Test
  void everyBrokenRuleIsTold() {
    LocalDate late = END.plusDays(1);
    assertThat(
            broken(
                new RecognitionFacts(
                    unit("COMMUNE", "PHUONG"),
                    Standard.NTM,
                    late,
                    2026,
                    Set.of(Standard.NTM),
                    TODAY)))
        .containsExactly(
            Code.RECOGNITION_STANDARD_UNFIT,
            Code.RECOGNITION_IN_FUTURE,
            Code.RECOGNITION_OUTSIDE_LIFE,
            Code.RECOGNITION_YEAR,
            Code.RECOGNITION_HELD);
  }

  @Test
  void whatNoCaseLedToIsDecidedByWhoWasCompetentAndIsNotUnderWay() {
    assertThat(entered("PROVINCIAL_CHAIRMAN", Optional.of("PROVINCIAL_CHAIRMAN"), false)).isEmpty();
    // Where no rules of the day are known, nobody is known to be the wrong one.
    assertThat(entered("DISTRICT_CHAIRMAN", Optional.empty(), false)).isEmpty();
    assertThat(entered("DISTRICT_CHAIRMAN", Optional.of("PROVINCIAL_CHAIRMAN"), true))
        .containsExactly(Code.RECOGNITION_NOT_COMPETENT, Code.RECOGNITION_UNDER_WAY);
  }

  private static List<Code> entered(
      String decidedBy, Optional<String> competent, boolean underWay) {
    return codes(
        new EnteredRecognition(facts(Set.of()), decidedBy, competent, underWay, List.of()));
  }

  @Test
  void aMergedUnitKeepsOnlyWhatItsPredecessorsHoldAndItNeeds() {
    assertThat(acknowledging(Set.of(), new LapsingRecognition("a", true, true, true))).isEmpty();
    assertThat(
            acknowledging(
                Set.of(),
                new LapsingRecognition("a", true, false, true),
                new LapsingRecognition("b", false, true, true)))
        .containsExactly(Code.ACKNOWLEDGEMENT_NOT_ACTIVE, Code.ACKNOWLEDGEMENT_NOT_A_PREDECESSOR);
    assertThat(
            acknowledging(Set.of(Standard.ADVANCED), new LapsingRecognition("a", true, true, true)))
        .containsExactly(Code.ACKNOWLEDGEMENT_EXEMPT);
    assertThat(acknowledging(Set.of(), new LapsingRecognition("a", true, true, false)))
        .containsExactly(Code.ACKNOWLEDGEMENT_TWICE);
    // What is not acknowledged is recognised on its own, higher standards or not.
    assertThat(acknowledging(Set.of(Standard.ADVANCED))).isEmpty();
  }

  private static List<Code> acknowledging(Set<Standard> held, LapsingRecognition... lapsing) {
    return codes(
        new EnteredRecognition(
            facts(held), "PROVINCIAL_CHAIRMAN", Optional.empty(), false, List.of(lapsing)));
  }

  private static List<Code> codes(EnteredRecognition entered) {
    return entered.broken().stream().map(BrokenRule::code).toList();
  }

  private static RecognitionFacts facts(Set<Standard> held) {
    return new RecognitionFacts(unit("COMMUNE", "XA"), Standard.NTM, TODAY, 2024, held, TODAY);
  }

  private static List<Code> decidedOn(LocalDate day) {
    return broken(
        new RecognitionFacts(
            unit("COMMUNE", "XA"), Standard.NTM, day, day.getYear(), Set.of(), TODAY));
  }

  private static List<Code> countingFor(int year) {
    return broken(
        new RecognitionFacts(
            unit("COMMUNE", "XA"), Standard.NTM, TODAY, year, Set.of(Standard.MODEL), TODAY));
  }

  private static List<Code> broken(RecognitionFacts facts) {
    return RecognitionRules.broken(facts).stream().map(BrokenRule::code).toList();
  }

  private static LocalityAtDate unit(String level, String kind) {
    return new LocalityAtDate(
        new UUID(0, 1), level, kind, "Đơn vị", "QD124", "00001", BEGIN, END, TODAY, List.of());
  }
}
