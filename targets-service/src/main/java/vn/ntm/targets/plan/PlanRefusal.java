package vn.ntm.targets.plan;

import vn.ntm.web.problem.ProblemCode;

/** The errors of versions, documents and places of plans. Listed in docs/errors/targets.md. */
enum PlanRefusal implements ProblemCode {
  PLAN_DOCUMENT_NOT_KEPT(404),
  PLAN_ISSUED(409),
  PLAN_PLACE_MATCHED(409),
  PLAN_LOCALITY_CHANGED(422),
  PLAN_NUMBER_CHANGED(422),
  PLAN_PLACE_ELSEWHERE(422),
  PLAN_PARENT_CIRCLE(422),
  PLAN_FILE_MISSING(422),
  PLAN_ROWS_REFUSED(422),
  ROW_SHEET_UNKNOWN(422),
  ROW_SHEET_MISSING(422),
  ROW_SHEET_FILE(422),
  ROW_SHEET_COLUMN(422),
  ROW_SHEET_VALUE(422),
  ROW_SHEET_PARENT(422),
  ROW_SHEET_NUMBER(422);

  private final int status;

  PlanRefusal(int status) {
    this.status = status;
  }

  @Override
  public String code() {
    return name().replace('_', '-');
  }

  @Override
  public int status() {
    return status;
  }
}
