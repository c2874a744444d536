package vn.ntm.funding.mediumterm;

import vn.ntm.web.problem.ProblemCode;

/** The errors of medium-term plans. Listed in docs/errors/funding.md. */
enum MediumTermProblem implements ProblemCode {
  MEDIUM_TERM_PLAN_EXISTS(409),
  DECISION_IS_OPEN(409),
  NO_OPEN_DECISION(409),
  NO_MEDIUM_TERM_IN_FORCE(409),
  YEARS_EXCEED_MEDIUM_TERM(422),
  YEAR_NOT_OF_PERIOD(422),
  PERIOD_NOT_OF_PROGRAMME(422);

  private final int status;

  MediumTermProblem(int status) {
    this.status = status;
  }

  /** The problem of a rule; it has the rule's code. */
  static MediumTermProblem of(String code) {
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
