package vn.ntm.targets.village;

import vn.ntm.web.problem.ProblemCode;

/** The errors of lists of villages. Listed in docs/errors/targets.md. */
enum VillageProblem implements ProblemCode {
  VILLAGE_COMMUNE_LEVEL(422),
  VILLAGE_KIND_UNKNOWN(422),
  VILLAGE_NAME_FORM(422),
  VILLAGE_KNOWN(422);

  private final int status;

  VillageProblem(int status) {
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
