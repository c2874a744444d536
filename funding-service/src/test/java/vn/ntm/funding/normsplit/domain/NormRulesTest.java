package vn.ntm.funding.normsplit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ntm.funding.ledger.domain.BrokenRule;

class NormRulesTest {

  private static final NormCriterion STANDARD =
      new NormCriterion(
          "STANDARD",
          "Mức đạt chuẩn",
          List.of(
              new NormGroup("BELOW_15", "Dưới 15", 40), new NormGroup("RECOGNISED", "Đạt", 10)));
  private static final NormCriterion BORDER =
      new NormCriterion(
          "BORDER",
          "Biên giới",
          List.of(new NormGroup("YES", "Có", 5), new NormGroup("NO", "", 0)));
  private static final Norms NORMS = new Norms(List.of(STANDARD, BORDER));

  @Test
  void aPlaceWeighsThePointsOfItsGroupsAsOftenAsItCountsThere() {
    assertThat(
            NORMS.weightOf(
                List.of(
                    new Standing("STANDARD", "BELOW_15", 3),
                    new Standing("STANDARD", "RECOGNISED", 8),
                    new Standing("BORDER", "YES", 1))))
        .isEqualTo(3 * 40 + 8 * 10 + 5);
  }

  @Test
  void theHeaviestPlaceIsWeighedExactly() {
    Norms heavy =
        new Norms(
            List.of(
                new NormCriterion("C", "c", List.of(new NormGroup("G", "g", Norms.MAX_WEIGHT)))));
    assertThat(heavy.weightOf(List.of(new Standing("C", "G", Standing.MAX_QUANTITY))))
        .isEqualTo(1_000_000_000_000L);
  }

  @Test
  void aCriterionThatIsLeftOutIsNotTakenForNothing() {
    assertThat(
            codes(
                PlaceStandsUnderEveryCriterion.check(
                    NORMS, List.of(new Standing("STANDARD", "BELOW_15", 1)), "/places/0")))
        .containsExactly("NORM-CRITERION-MISSING /places/0/standings");
  }

  @Test
  void aGroupThatTheNormsDoNotKnowIsNamed() {
    assertThat(
            codes(
                PlaceStandsUnderEveryCriterion.check(
                    NORMS,
                    List.of(new Standing("STANDARD", "ELSE", 1), new Standing("BORDER", "NO", 1)),
                    "/places/2")))
        .containsExactly("NORM-GROUP-UNKNOWN /places/2/standings/0/group");
  }

  @Test
  void whatNoNormsAskForOrWhatIsStatedTwiceIsNamed() {
    List<Standing> standings =
        List.of(
            new Standing("STANDARD", "BELOW_15", 1),
            new Standing("STANDARD", "BELOW_15", 2),
            new Standing("COAST", "YES", 1));
    assertThat(codes(EachStandingCounts.check(List.of(NORMS), standings, "")))
        .containsExactly(
            "STANDING-REPEATED /standings/1", "NORM-CRITERION-UNKNOWN /standings/2/criterion");
  }

  @Test
  void whatOneOfTwoSetsAsksForCounts() {
    Norms standard = new Norms(List.of(STANDARD));
    Norms border = new Norms(List.of(BORDER));
    List<Standing> both =
        List.of(new Standing("STANDARD", "BELOW_15", 1), new Standing("BORDER", "YES", 1));
    assertThat(EachStandingCounts.check(List.of(standard, border), both, "")).isEmpty();
    assertThat(PlaceStandsUnderEveryCriterion.check(standard, both, "")).isEmpty();
    assertThat(standard.weightOf(both)).isEqualTo(40);
    assertThat(border.weightOf(both)).isEqualTo(5);
  }

  @Test
  void normsNameEachCriterionAndEachGroupOnce() {
    NormCriterion twice =
        new NormCriterion(
            "BORDER", "x", List.of(new NormGroup("YES", "", 1), new NormGroup("YES", "", 2)));
    assertThat(codes(EachNormOnce.check(List.of(STANDARD, BORDER), "/criteria"))).isEmpty();
    assertThat(codes(EachNormOnce.check(List.of(BORDER, twice), "/criteria")))
        .containsExactly(
            "NORM-REPEATED /criteria/1/code", "NORM-REPEATED /criteria/1/groups/1/code");
  }

  @ParameterizedTest
  @CsvSource({
    "2023-12-31, false",
    "2024-01-01, true",
    "2024-12-31, true",
    "2025-01-01, false",
  })
  void normsHoldFromTheirFirstToTheirLastDay(LocalDate day, boolean holds) {
    LocalDate first = LocalDate.of(2024, 1, 1);
    LocalDate last = LocalDate.of(2024, 12, 31);
    assertThat(NormsAreInForce.check(first, last, day, "/x").isEmpty()).isEqualTo(holds);
  }

  @Test
  void normsWithoutALastDayHoldOn() {
    LocalDate first = LocalDate.of(2024, 1, 1);
    assertThat(NormsAreInForce.check(first, null, LocalDate.of(2099, 1, 1), "/x")).isEmpty();
  }

  private static List<String> codes(List<BrokenRule> broken) {
    return broken.stream().map(rule -> rule.code() + " " + rule.pointer()).toList();
  }
}
