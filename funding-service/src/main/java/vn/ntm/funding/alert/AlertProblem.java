package vn.ntm.funding.alert;

import java.util.Arrays;
import java.util.List;
import vn.ntm.funding.FundingProblem;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.web.problem.ProblemCode;
import vn.ntm.web.problem.ProblemException;

/** The errors of reminders. Listed in docs/errors/funding.md. */
enum AlertProblem implements ProblemCode {
  LETTER_WITHOUT_NUMBER(422);

  private final int status;

  AlertProblem(int status) {
    this.status = status;
  }

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
    return status;
  }
}
