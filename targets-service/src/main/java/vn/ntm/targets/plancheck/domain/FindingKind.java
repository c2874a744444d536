package vn.ntm.targets.plancheck.domain;

import java.util.List;

/** What can be found. Each kind has a sentence of its own in both languages. */
public enum FindingKind {
  PERCENT_DIFFERS(CheckRule.RATIO_CHECK, Severity.ERROR),
  TOTAL_DIFFERS(CheckRule.SUM_CHECK, Severity.ERROR),
  LIST_COUNT_DIFFERS(CheckRule.COUNT_CHECK, Severity.ERROR),
  LIST_LONGER_THAN_ASKED(CheckRule.COUNT_CHECK, Severity.WARNING),
  NUMBER_REPEATED_DIFFERENTLY(CheckRule.REPEATED_NUMBER, Severity.ERROR),
  MET_AND_UNMET_DIFFER(CheckRule.ASSESSMENT_CHECK, Severity.ERROR),
  CRITERION_MET_AND_UNMET(CheckRule.ASSESSMENT_CHECK, Severity.ERROR),
  CODES_ARE_NOT_THOSE_PRINTED(CheckRule.CODE_LIST, Severity.ERROR),
  BUCKET_HOLDS_OTHERS(CheckRule.BUCKET_VS_ASSESSMENT, Severity.ERROR),
  BUCKET_TOO_SMALL(CheckRule.BUCKET_VS_ASSESSMENT, Severity.ERROR),
  CLASSIFIED_TWICE(CheckRule.DUPLICATE_CLASSIFICATION, Severity.ERROR),
  GOALS_DIFFER(CheckRule.CONFLICTING_GOALS, Severity.WARNING),
  DUES_DIFFER(CheckRule.CONFLICTING_DUE, Severity.WARNING),
  SCOPES_DIFFER(CheckRule.CONFLICTING_SCOPE, Severity.WARNING),
  AVERAGE_DIFFERS(CheckRule.AVG_CHECK, Severity.ERROR),
  AVERAGE_OUTSIDE_RANGE(CheckRule.AVG_CHECK, Severity.WARNING),
  AVERAGE_IMPOSSIBLE(CheckRule.AVG_CHECK, Severity.ERROR),
  VALUE_LEFT_OUT_AND_DERIVED(CheckRule.MISSING_VALUE, Severity.WARNING),
  VALUE_LEFT_OUT(CheckRule.MISSING_VALUE, Severity.WARNING),
  INCREASE_BEYOND_CEILING(CheckRule.GOAL_FEASIBILITY, Severity.WARNING),
  GOAL_BEYOND_POPULATION(CheckRule.GOAL_FEASIBILITY, Severity.ERROR),
  GOAL_BEYOND_CRITERION(CheckRule.GOAL_FEASIBILITY, Severity.ERROR),
  GOAL_BEYOND_HUNDRED(CheckRule.GOAL_FEASIBILITY, Severity.ERROR),
  INCREMENT_BEYOND_TOTAL(CheckRule.GOAL_FEASIBILITY, Severity.ERROR),
  DUE_BEFORE_THE_PLAN(CheckRule.DUE_BEFORE_ISSUE, Severity.WARNING),
  DUE_AFTER_THE_YEARS(CheckRule.DUE_OUTSIDE_YEARS, Severity.INFORMATION),
  DATE_IS_NOT_OF_THE_WORDS(CheckRule.DUE_VS_WORDS, Severity.ERROR),
  MILESTONE_LATER_THAN_TARGET(CheckRule.MILESTONE_AFTER_DUE, Severity.WARNING),
  BASIS_LATER_THAN_THE_PLAN(CheckRule.BASIS_AFTER_ISSUE, Severity.WARNING),
  NAME_OF_ANOTHER(CheckRule.NAME_MISMATCH, Severity.WARNING),
  NAME_UNKNOWN(CheckRule.NAME_MISMATCH, Severity.WARNING),
  PLACE_CODE_UNKNOWN(CheckRule.UNKNOWN_CODE, Severity.ERROR),
  CRITERION_UNKNOWN(CheckRule.UNKNOWN_CODE, Severity.ERROR),
  REACHED_BUT_NOT_RECOGNISED(CheckRule.STATUS_COUNT, Severity.WARNING),
  STATES_COUNT_DIFFERENTLY(CheckRule.STATUS_COUNT, Severity.ERROR),
  LABEL_REPEATED(CheckRule.LABEL_SEQUENCE, Severity.WARNING),
  LABEL_SKIPPED(CheckRule.LABEL_SEQUENCE, Severity.WARNING),
  PLACE_LISTED_TWICE(CheckRule.DUPLICATE_PLACE, Severity.ERROR),
  PLACES_WITH_TWO_TARGETS(CheckRule.DOUBLE_TARGET, Severity.INFORMATION),
  PLACES_NOT_SERVED(CheckRule.COVERAGE_CHECK, Severity.INFORMATION),
  UNMET_WITHOUT_REMEDY(CheckRule.REMEDY_MISSING, Severity.INFORMATION),
  CLASSIFIED_WITHOUT_REMEDY(CheckRule.REMEDY_MISSING, Severity.INFORMATION),
  YEARS_OF_BREAKDOWN_DIFFER(CheckRule.YEAR_BREAKDOWN, Severity.WARNING);

  private final CheckRule rule;
  private final Severity severity;

  FindingKind(CheckRule rule, Severity severity) {
    this.rule = rule;
    this.severity = severity;
  }

  public CheckRule rule() {
    return rule;
  }

  public Severity severity() {
    return severity;
  }

  Finding at(Spot spot) {
    return new Finding(
        this,
        spot,
        null,
        null,
        List.of(),
        List.of(),
        List.of());
  }
}
