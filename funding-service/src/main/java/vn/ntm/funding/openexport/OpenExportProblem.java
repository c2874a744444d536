package vn.ntm.funding.openexport;

import vn.ntm.web.problem.ProblemCode;

/** The errors of exports. Listed in docs/errors/funding.md. */
enum OpenExportProblem implements ProblemCode {
  REPORTING_ORG_MISSING(409),
  NO_ODA_ACTIVITY(404);

  private final int status;

  OpenExportProblem(int status) {
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
