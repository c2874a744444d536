package vn.ntm.targets.agency;

import vn.ntm.web.problem.ProblemCode;

/** The errors of names of agencies. Listed in docs/errors/targets.md. */
enum AgencyProblem implements ProblemCode {
  AGENCY_NAME_KNOWN(409),
  AGENCY_NAME_ENDED(409),
  AGENCY_NAME_DATES(422);

  private final int status;

  AgencyProblem(int status) {
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
