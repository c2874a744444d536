package vn.ntm.funding.normsplit;

import java.util.Arrays;
import java.util.List;
import vn.ntm.funding.FundingProblem;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.web.problem.ProblemCode;
import vn.ntm.web.problem.ProblemException;

/** The errors of norms and of splits by them. Listed in docs/errors/funding.md. */
enum NormProblem implements ProblemCode {
  NORM_REPEATED,
  NORM_SET_NOT_REPLACEABLE,
  NORM_SET_UNKNOWN,
  NORMS_NOT_IN_FORCE,
  NORMS_OF_OTHER_PROGRAMME,
  NORMS_HOLD_ELSEWHERE,
  NORM_GROUP_UNKNOWN,
  NORM_CRITERION_MISSING,
  NORM_CRITERION_UNKNOWN,
  STANDING_REPEATED,
  PLACE_NOT_ONE,
  PLACE_CODE_UNKNOWN,
  PLACE_REPEATED,
  WEIGHTS_NOT_ONE,
  NO_WEIGHT;

  /**
   * Ends the request when a rule is broken.
   *
   * @throws ProblemException with the code of the first, and all of them as its errors
   */
  static void refuseIfAny(List<BrokenRule> broken) {
    if (broken.isEmpty()) {
      return;
    }
    BrokenRule first = broken.get(0);
    ProblemException problem = new ProblemException(of(first.code()), first.arguments().toArray());
    for (BrokenRule rule : broken) {
      problem.part(rule.pointer(), of(rule.code()), rule.arguments().toArray());
    }
    throw problem;
  }

  private static ProblemCode of(String code) {
    return Arrays.stream(values())
        .filter(problem -> problem.code().equals(code))
        .map(ProblemCode.class::cast)
        .findFirst()
        .orElseGet(() -> FundingProblem.of(code));
  }

  @Override
  public String code() {
    return name().replace('_', '-');
  }

  @Override
  public int status() {
    return 422;
  }
}
