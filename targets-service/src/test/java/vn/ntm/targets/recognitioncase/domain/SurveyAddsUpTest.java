package vn.ntm.targets.recognitioncase.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ntm.targets.recognitioncase.domain.SurveyFixture.unit;

import java.util.List;
import org.junit.jupiter.api.Test;

class SurveyAddsUpTest {

  private static final Survey.Unit ONE = unit(1, "Thôn Một", 95, 80, 90);
  private static final Survey.Unit TWO = unit(2, "Thôn Hai", 90, 85, 70);

  @Test
  void aSurveyWhoseAnswersDoNotMakeUpItsFormsIsToldWithEverySum() {
    Survey wrong =
        new Survey(
            CaseFixture.START,
            100,
            120,
            null,
            130,
            90,
            30,
            List.of(new Survey.Content("Nước", 1, 1)),
            List.of());
    assertThat(SurveyAddsUp.broken(wrong))
        .extracting(Missing::pointer)
        .containsExactly("/householdsAsked", "/formsValid", "/satisfied", "/contents/0");
    assertThat(SurveyAddsUp.broken(CaseFixture.GOOD_SURVEY)).isEmpty();
  }

  @Test
  void theUnitsMakeUpTheWholeContentByContent() {
    Survey whole = SurveyFixture.of(ONE, TWO);
    assertThat(SurveyAddsUp.broken(whole)).isEmpty();
    assertThat(SurveyAddsUp.broken(with(whole, List.of(ONE, unit(2, "Thôn Hai", 90, 84, 70)))))
        .containsExactly(
            Missing.at("/contents/0/satisfied", Missing.Code.CASE_SURVEY_SUM, 165, "=", 164));
    assertThat(SurveyAddsUp.broken(with(whole, List.of(ONE))))
        .extracting(Missing::pointer)
        .containsExactly(
            "/householdsAsked",
            "/formsCollected",
            "/formsValid",
            "/satisfied",
            "/contents/0/satisfied",
            "/contents/1/satisfied");
  }

  @Test
  void aUnitIsToldOnceAndWithTheContentsOfTheWhole() {
    assertThat(SurveyAddsUp.broken(SurveyFixture.of(ONE, ONE)))
        .containsExactly(Missing.at("/units/1", Missing.Code.CASE_SURVEY_REPEATED, "Thôn Một"));
    Survey.Unit less =
        new Survey.Unit(
            TWO.localityId(), "Thôn Hai", 200, 150, 120, 100, 90, 10, TWO.contents().subList(0, 1));
    assertThat(SurveyAddsUp.broken(with(SurveyFixture.of(ONE, TWO), List.of(ONE, less))))
        .extracting(Missing::pointer)
        .containsExactly("/units/1/contents", "/contents/1/satisfied");
  }

  @Test
  void moreFormsAreNotCollectedThanIssuedNorValidThanCollected() {
    Survey.Unit forms =
        new Survey.Unit(TWO.localityId(), "Thôn Hai", 200, 110, 120, 121, 90, 31, List.of());
    assertThat(
            SurveyAddsUp.broken(
                new Survey(
                    CaseFixture.START, 200, 110, 120, 121, 90, 31, List.of(), List.of(forms))))
        .extracting(Missing::pointer)
        .containsExactly(
            "/formsCollected", "/formsValid", "/units/0/formsCollected", "/units/0/formsValid");
  }

  private static Survey with(Survey whole, List<Survey.Unit> units) {
    return new Survey(
        whole.on(),
        whole.householdsTotal(),
        whole.householdsAsked(),
        whole.formsCollected(),
        whole.formsValid(),
        whole.satisfied(),
        whole.notSatisfied(),
        whole.contents(),
        units);
  }
}
