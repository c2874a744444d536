package vn.ntm.funding.need;

import vn.ntm.web.problem.ProblemCode;

/** The errors of needs. Listed in docs/errors/funding.md. */
enum NeedProblem implements ProblemCode {
  NEED_EXISTS(409),
  NEED_OF_ANOTHER_PLACE(422),
  AMENDED_BACKWARDS(422),
  PAYER_REPEATED(422),
  LINE_OUTSIDE_YEARS(422),
  UNKNOWN_SUB_SOURCE(422),
  ORIGIN_MISSING(422),
  PLACE_OUTSIDE_NEED(422);

  private final int status;

  NeedProblem(int status) {
    this.status = status;
  }

  /** The problem of a rule for lines; it has the rule's code. */
  static NeedProblem of(String code) {
    return valueOf(code.replace('-', '_'));
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
