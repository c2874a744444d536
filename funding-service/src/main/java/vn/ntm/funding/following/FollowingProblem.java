package vn.ntm.funding.following;

import vn.ntm.web.problem.ProblemCode;

/** The errors of rates, deadlines and forms. Listed in docs/errors/funding.md. */
enum FollowingProblem implements ProblemCode {
  TOO_MANY_GROUPS(422),
  NO_DEADLINE_RULE(422);

  private final int status;

  FollowingProblem(int status) {
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
