package vn.ntm.targets.recognitioncase.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ntm.targets.assessment.domain.RevocationRisk;

class StandingCountsTest {

  private static final List<UUID> COMMUNES =
      IntStream.range(0, 22).mapToObj(i -> new UUID(0, i)).toList();

  /** Tân Yên 2019: two recognised, Việt Ngọc waits for its decision, three prepare. */
  private static final List<StandingCounts.Standing> OF_2019 =
      List.of(
          at(11, CaseState.ANNOUNCED),
          at(12, CaseState.RECOGNIZED),
          at(13, CaseState.APPRAISED),
          at(14, CaseState.SELF_ASSESSED),
          at(15, CaseState.REGISTERED),
          at(16, CaseState.REGISTERED));

  @Test
  void f003_05_ofSixCommunesOf2019TwoAreRecognisedOneWaitsAndThreePrepare() {
    StandingCounts counts = StandingCounts.of(COMMUNES.subList(11, 13), OF_2019);
    assertThat(counts)
        .isEqualTo(
            new StandingCounts(
                2,
                1,
                3,
                Map.of(
                    CaseState.ANNOUNCED, 1,
                    CaseState.RECOGNIZED, 1,
                    CaseState.APPRAISED, 1,
                    CaseState.SELF_ASSESSED, 1,
                    CaseState.REGISTERED, 2)));
  }

  @Test
  void f003_07_fourteenThatReachedAreThirteenRecognisedAndOnePending() {
    List<StandingCounts.Standing> all = new ArrayList<>(OF_2019);
    for (int i = 17; i < 22; i++) {
      all.add(at(i, CaseState.REGISTERED));
    }
    StandingCounts counts = StandingCounts.of(COMMUNES.subList(0, 13), all);
    assertThat(List.of(counts.recognised(), counts.decisionPending(), counts.onTheWay()))
        .containsExactly(13, 1, 8);
  }

  @Test
  void aCommuneThatIsRecognisedIsNotCountedOnItsWayAsWell() {
    StandingCounts counts =
        StandingCounts.of(List.of(COMMUNES.get(0)), List.of(at(0, CaseState.REGISTERED)));
    assertThat(List.of(counts.recognised(), counts.decisionPending(), counts.onTheWay()))
        .containsExactly(1, 0, 0);
  }

  @Test
  void f002_19_aDossierOfTheSecondOfOctoberFallsIntoTheDecemberRound() {
    List<ReviewRound> rounds =
        List.of(
            new ReviewRound(new UUID(1, 2), "Đợt tháng 12", LocalDate.parse("2024-12-01")),
            new ReviewRound(new UUID(1, 1), "Đợt tháng 10", LocalDate.parse("2024-10-01")));
    assertThat(ReviewRound.of(rounds, LocalDate.parse("2024-10-01")))
        .map(ReviewRound::name)
        .contains("Đợt tháng 10");
    assertThat(ReviewRound.of(rounds, LocalDate.parse("2024-10-02")))
        .map(ReviewRound::name)
        .contains("Đợt tháng 12");
    assertThat(ReviewRound.of(rounds, LocalDate.parse("2024-12-02"))).isEmpty();
  }

  /** Executable bounds: R1 at 6 to 9 of 19 with a key criterion, R2 at 10; 3 to 4 and 5 of 9. */
  @ParameterizedTest
  @CsvSource({
    "19,0,true,NONE",
    "19,5,true,WATCH",
    "19,6,true,R1",
    "19,6,false,WATCH",
    "19,9,true,R1",
    "19,9,false,WATCH",
    "19,10,false,R2",
    "9,2,true,WATCH",
    "9,3,true,R1",
    "9,4,false,WATCH",
    "9,4,true,R1",
    "9,5,false,R2"
  })
  void f002_18_unmetCriteriaAreAGroundFromAThirdWithAKeyCriterionOrFromHalf(
      int criteria, int unmet, boolean withKey, RevocationRisk risk) {
    Set<String> codes = new java.util.HashSet<>();
    for (int i = 0; i < unmet; i++) {
      codes.add(withKey && i == 0 ? "key" : "c" + i);
    }
    assertThat(RevocationRisk.of(criteria, codes, Set.of("key"))).isEqualTo(risk);
  }

  @Test
  void aRevocationGoesStepByStepAndIsDroppedOnlyBeforeItsDecision() {
    assertThat(RevocationState.NOTIFIED.follows(RevocationState.PROPOSED)).isTrue();
    assertThat(RevocationState.REVOKED.follows(RevocationState.EXPLAINED)).isFalse();
    assertThat(RevocationState.DROPPED.follows(RevocationState.COUNCIL_VOTED)).isTrue();
    assertThat(RevocationState.DROPPED.follows(RevocationState.REVOKED)).isFalse();
    assertThat(RevocationState.PUBLISHED.follows(RevocationState.REVOKED)).isTrue();
    assertThat(RevocationState.PROPOSED.follows(RevocationState.PUBLISHED)).isFalse();
  }

  private static StandingCounts.Standing at(int commune, CaseState state) {
    return new StandingCounts.Standing(COMMUNES.get(commune), state);
  }
}
