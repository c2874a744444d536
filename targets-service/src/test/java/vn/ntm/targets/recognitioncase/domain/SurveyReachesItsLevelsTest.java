package vn.ntm.targets.recognitioncase.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ntm.targets.recognitioncase.domain.CaseFixture.at;
import static vn.ntm.targets.recognitioncase.domain.CaseFixture.level;
import static vn.ntm.targets.recognitioncase.domain.SurveyFixture.unit;

import java.util.List;
import org.junit.jupiter.api.Test;

class SurveyReachesItsLevelsTest {

  private static final LevelRule EACH =
      level(RuleKind.MIN_SATISFIED, Binding.EACH_UNIT_AND_CONTENT, null, 8000);

  @Test
  void f002_24_eachContentReachesItsLevelInEachUnit() {
    assertThat(
            low(
                SurveyFixture.of(unit(1, "Thôn Một", 95, 80, 80), unit(2, "Thôn Hai", 95, 80, 80)),
                EACH))
        .isEmpty();
    // On the whole 179 of 200 are satisfied with the water; in one village it is 79 of 100.
    assertThat(
            low(
                SurveyFixture.of(unit(1, "Thôn Một", 95, 100, 80), unit(2, "Thôn Hai", 95, 79, 90)),
                EACH))
        .containsExactly(
            Missing.of(
                Missing.Code.CASE_SURVEY_UNIT_CONTENT_LOW, "79.00", "80.00", "Nước", "Thôn Hai"));
  }

  @Test
  void aLevelOfEachContentDoesNotAskForUnits() {
    LevelRule each = level(RuleKind.MIN_SATISFIED, Binding.EACH_CONTENT, null, 8000);
    Survey whole =
        new Survey(
            CaseFixture.START,
            1000,
            300,
            null,
            300,
            290,
            10,
            List.of(new Survey.Content("Nước", 239, 61), new Survey.Content("Điện", 240, 60)),
            List.of());
    assertThat(low(whole, each))
        .containsExactly(
            Missing.of(Missing.Code.CASE_SURVEY_CONTENT_LOW, "79.66", "80.00", "Nước"));
    Survey without =
        new Survey(CaseFixture.START, 1000, 300, null, 300, 290, 10, List.of(), List.of());
    assertThat(low(without, each))
        .containsExactly(Missing.of(Missing.Code.CASE_SURVEY_CONTENTS_MISSING));
  }

  @Test
  void f002_24_aShareOfTheHouseholdsOfEachVillageIsAsked() {
    LevelRule asked = level(RuleKind.MIN_ASKED, Binding.EACH_UNIT, null, 6000);
    Survey.Unit enough = unit(1, "Thôn Một", 90, 90, 90);
    Survey.Unit few =
        new Survey.Unit(
            new java.util.UUID(0, 2), "Thôn Hai", 201, 120, 120, 100, 90, 10, enough.contents());
    assertThat(low(SurveyFixture.of(enough, few), asked))
        .containsExactly(
            Missing.of(Missing.Code.CASE_SURVEY_UNIT_ASKED_LOW, "59.70", "60.00", "Thôn Hai"));
  }

  @Test
  void aVillageWithTooFewSatisfiedIsNamed() {
    LevelRule each = level(RuleKind.MIN_SATISFIED, Binding.EACH_UNIT, null, 9000);
    assertThat(
            low(
                SurveyFixture.of(unit(1, "Thôn Một", 100, 90, 90), unit(2, "Thôn Hai", 89, 90, 90)),
                each))
        .containsExactly(
            Missing.of(Missing.Code.CASE_SURVEY_UNIT_SATISFIED_LOW, "89.00", "90.00", "Thôn Hai"));
  }

  @Test
  void aUnitThatTheSurveyDoesNotTellIsNamed() {
    assertThat(low(SurveyFixture.of(unit(1, "Thôn Một", 95, 90, 90)), EACH))
        .containsExactly(Missing.of(Missing.Code.CASE_SURVEY_UNITS_MISSING, "Thôn Hai"));
    assertThat(low(CaseFixture.GOOD_SURVEY, EACH))
        .containsExactly(Missing.of(Missing.Code.CASE_SURVEY_UNITS_MISSING, "Thôn Hai, Thôn Một"));
  }

  private static List<Missing> low(Survey survey, LevelRule rule) {
    return at(CaseState.CONSULTED)
        .with(SurveyFixture.dossier(survey))
        .under(rule)
        .missing(CaseState.SURVEYED);
  }
}
