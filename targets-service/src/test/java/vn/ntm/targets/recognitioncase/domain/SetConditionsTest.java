package vn.ntm.targets.recognitioncase.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ntm.targets.recognitioncase.domain.CaseFixture.TODAY;
import static vn.ntm.targets.recognitioncase.domain.CaseFixture.at;
import static vn.ntm.targets.recognitioncase.domain.CaseFixture.level;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.ntm.targets.criteria.domain.Comparison;
import vn.ntm.targets.criteria.domain.SetCondition;
import vn.ntm.targets.locality.domain.Standard;

class SetConditionsTest {

  private static final CommunesBelow BELOW =
      new CommunesBelow(10, Map.of(Standard.NTM, 10, Standard.ADVANCED, 8), 2, 1);

  @Test
  void aShareOfCommunesIsCountedExactly() {
    assertThat(judged(Standard.DISTRICT_NTM, BELOW, share("ADVANCED", "80"))).isEmpty();
    assertThat(judged(Standard.DISTRICT_NTM, BELOW, share("ADVANCED", "80.01")))
        .containsExactly(
            Missing.of(Missing.Code.CASE_COMMUNES_LOW, "ADVANCED", "8", "10", "80.01"));
    assertThat(judged(Standard.DISTRICT_NTM, BELOW, share("MODEL", "1")))
        .containsExactly(Missing.of(Missing.Code.CASE_COMMUNES_LOW, "MODEL", "0", "10", "1.00"));
  }

  @Test
  void whatRuleDataAndTheSetBothSayIsSaidOnce() {
    LevelRule ninety =
        level(RuleKind.MIN_COMMUNES_ADVANCED, Binding.OVERALL, Standard.DISTRICT_NTM, 9000);
    assertThat(judged(Standard.DISTRICT_NTM, BELOW, List.of(ninety), share("ADVANCED", "90")))
        .hasSize(1);
    assertThat(judged(Standard.DISTRICT_NTM, BELOW, List.of(ninety), share("ADVANCED", "95")))
        .extracting(missing -> missing.arguments().get(3))
        .containsExactly("90.00", "95.00");
  }

  @Test
  void townshipsAndSatisfactionAreJudgedAsTheSetSays() {
    SetCondition townships =
        condition(SetCondition.Kind.SHARE_OF_TOWNSHIPS, null, Comparison.ABOVE, "50");
    assertThat(judged(Standard.DISTRICT_NTM, BELOW, townships))
        .containsExactly(Missing.of(Missing.Code.CASE_TOWNSHIPS_LOW, "1", "2", "> 50.00"));
    // 870 of 900 are satisfied, 860 of them with the water.
    assertThat(judged(Standard.NTM, CommunesBelow.NONE, satisfaction("96.66"))).isEmpty();
    assertThat(judged(Standard.NTM, CommunesBelow.NONE, satisfaction("96.67")))
        .containsExactly(Missing.of(Missing.Code.CASE_SURVEY_SATISFIED_LOW, "96.66", "96.67"));
    SetCondition each =
        condition(SetCondition.Kind.SATISFACTION_EACH, null, Comparison.AT_LEAST, "96");
    assertThat(judged(Standard.NTM, CommunesBelow.NONE, each))
        .containsExactly(
            Missing.of(Missing.Code.CASE_SURVEY_CONTENT_LOW, "95.55", "96.00", "Nước"));
    assertThat(judged(Standard.DISTRICT_NTM, BELOW, each))
        .extracting(Missing::code)
        .containsExactly(Missing.Code.CASE_SURVEY_UNITS_MISSING);
  }

  @Test
  void aConditionThatCannotBeJudgedHoldsTheCase() {
    for (SetCondition condition :
        List.of(
            share("NTM", "10"),
            condition(SetCondition.Kind.SHARE_OF_TOWNSHIPS, null, Comparison.AT_LEAST, "10"),
            condition(SetCondition.Kind.PREREQUISITE_STANDARD, "DISTRICT_NTM", null, null),
            condition(SetCondition.Kind.PREREQUISITE_STANDARD, "NOBODY_KNOWS", null, null))) {
      assertThat(judged(Standard.NTM, CommunesBelow.NONE, condition))
          .containsExactly(
              Missing.of(Missing.Code.CASE_CONDITION_UNDECIDED, condition.kind(), "Điều kiện"));
    }
    assertThat(judged(Standard.DISTRICT_NTM, BELOW, share("DISTRICT_NTM", "10")))
        .extracting(Missing::code)
        .containsExactly(Missing.Code.CASE_CONDITION_UNDECIDED);
  }

  @Test
  void aPrerequisiteOfTheSetIsHeldBeforeTheDecision() {
    SetCondition ntm = condition(SetCondition.Kind.PREREQUISITE_STANDARD, "NTM", null, null);
    assertThat(missing(CaseState.RECOGNIZED, Standard.ADVANCED, CommunesBelow.NONE, List.of(), ntm))
        .containsExactly(Missing.of(Missing.Code.CASE_PREREQUISITE_MISSING, Standard.NTM));
    assertThat(judged(Standard.ADVANCED, CommunesBelow.NONE, ntm)).isEmpty();
  }

  private static List<Missing> judged(
      Standard standard, CommunesBelow below, SetCondition... conditions) {
    return judged(standard, below, List.of(), conditions);
  }

  private static List<Missing> judged(
      Standard standard, CommunesBelow below, List<LevelRule> rules, SetCondition... conditions) {
    return missing(CaseState.APPRAISED, standard, below, rules, conditions);
  }

  private static List<Missing> missing(
      CaseState to,
      Standard standard,
      CommunesBelow below,
      List<LevelRule> rules,
      SetCondition... conditions) {
    CaseFixture before =
        at(to == CaseState.APPRAISED ? CaseState.SUBMITTED_TO_PROVINCE : CaseState.COUNCIL_VOTED)
            .toward(standard);
    CaseFacts facts = before.facts(below);
    return CaseRules.missing(
        new Attempt(
            new CaseFacts(
                standard,
                facts.year(),
                facts.state(),
                facts.reached(),
                facts.steps(),
                facts.dossier(),
                facts.arrears(),
                below,
                facts.held(),
                facts.heldEarlier(),
                facts.criteria(),
                facts.securityComplicated(),
                facts.placeEndedOn(),
                List.of(conditions),
                facts.surveyUnits(),
                facts.charges()),
            CaseFixture.move(to),
            new RulesInForce(
                Optional.of(before.procedure()),
                rules,
                Optional.of(Authority.PROVINCIAL_CHAIRMAN),
                Set.of(),
                Set.of()),
            TODAY));
  }

  private static SetCondition share(String standard, String percent) {
    return condition(SetCondition.Kind.SHARE_OF_COMMUNES, standard, Comparison.AT_LEAST, percent);
  }

  private static SetCondition satisfaction(String percent) {
    return condition(SetCondition.Kind.SATISFACTION, null, Comparison.AT_LEAST, percent);
  }

  private static SetCondition condition(
      SetCondition.Kind kind, String standard, Comparison comparison, String percent) {
    return new SetCondition(
        kind,
        "Điều kiện",
        standard,
        comparison,
        percent == null ? null : new BigDecimal(percent),
        null);
  }
}
