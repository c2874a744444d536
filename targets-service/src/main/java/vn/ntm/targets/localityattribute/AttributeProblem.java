package vn.ntm.targets.localityattribute;

import vn.ntm.web.problem.ProblemCode;

/** The errors of attributes of units. Listed in docs/errors/targets.md. */
enum AttributeProblem implements ProblemCode {
  ATTRIBUTE_VALUE_UNKNOWN(422),
  ATTRIBUTE_LEVEL(422),
  ATTRIBUTE_OVERLAPS(409),
  ATTRIBUTE_DAYS(422),
  ATTRIBUTE_BASIS_MISSING(422);

  private final int status;

  AttributeProblem(int status) {
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
