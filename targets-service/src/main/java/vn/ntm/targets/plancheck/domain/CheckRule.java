package vn.ntm.targets.plancheck.domain;

/** The names of the rules in answers. They are stable: other programs filter by them. */
public enum CheckRule {
  /** A printed percentage follows from the two numbers beside it. */
  RATIO_CHECK,
  /** A printed total is the sum of its printed parts. */
  SUM_CHECK,
  /** A declared number is the length of the list that belongs to it. */
  COUNT_CHECK,
  /** A number that is printed twice is the same both times. */
  REPEATED_NUMBER,
  /** The criteria met and those not met are together all criteria of the set. */
  ASSESSMENT_CHECK,
  /** A printed list of criteria is the list that is given. */
  CODE_LIST,
  /** Places counted in a group by criteria met belong there by the assessments of the plan. */
  BUCKET_VS_ASSESSMENT,
  /** A criterion or indicator stands in one class of change only. */
  DUPLICATE_CLASSIFICATION,
  /** Two goals on one measure ask for the same. */
  CONFLICTING_GOALS,
  /** What is due twice is due on one day. */
  CONFLICTING_DUE,
  /** A goal that is stated twice holds for the same places. */
  CONFLICTING_SCOPE,
  /** A printed average follows from the numbers it is made of. */
  AVG_CHECK,
  /** No number is left out where all others of its kind are given. */
  MISSING_VALUE,
  /** A goal can be reached by those it is set for. */
  GOAL_FEASIBILITY,
  /** Nothing is due before the plan was issued. */
  DUE_BEFORE_ISSUE,
  /** Nothing is due outside of the years of the plan. */
  DUE_OUTSIDE_YEARS,
  /** A date is that of the words that are printed for it. */
  DUE_VS_WORDS,
  /** A step towards a target lies before the day on which the target is due. */
  MILESTONE_AFTER_DUE,
  /** Places that are listed for a year have their last step in that year. */
  MILESTONE_BEFORE_YEAR,
  /** A plan rests on documents that were there when it was issued. */
  BASIS_AFTER_ISSUE,
  /** A printed name is that of the unit which had the code on the day. */
  NAME_MISMATCH,
  /** A code is that of a unit of the day, or of a criterion of the set. */
  UNKNOWN_CODE,
  /** Places counted as reached have been recognised. */
  STATUS_COUNT,
  /** Printed numbers of sections and rows follow one another. */
  LABEL_SEQUENCE,
  /** A place stands in a list once. */
  DUPLICATE_PLACE,
  /** A place has one target of recognition in a plan. */
  DOUBLE_TARGET,
  /** Every place of the goal's scope is served by what the plan lists. */
  COVERAGE_CHECK,
  /** The places that a plan counts as its own are named in it. */
  SCOPE_NOT_NAMED,
  /** What is not met has a remedy in the plan. */
  REMEDY_MISSING,
  /** The breakdown by years is one of the plan's years. */
  YEAR_BREAKDOWN
}
