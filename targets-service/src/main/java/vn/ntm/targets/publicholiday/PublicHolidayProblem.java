package vn.ntm.targets.publicholiday;

import vn.ntm.web.problem.ProblemCode;

/** The errors of public holidays. Listed in docs/errors/targets.md. */
enum PublicHolidayProblem implements ProblemCode {
  HOLIDAY_REPEATED(422);

  private final int status;

  PublicHolidayProblem(int status) {
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
