package vn.ntm.funding;

import java.util.Comparator;
import java.util.List;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.web.problem.ProblemException;

/** Turns broken rules into one problem that names them all. */
public final class Refusals {

  private static final List<Integer> GRAVEST_FIRST = List.of(403, 405, 422, 409);

  private Refusals() {}

  /**
   * Ends the request when a rule is broken.
   *
   * @throws ProblemException with the status and code of the gravest rule, and all rules as its
   *     errors
   */
  public static void refuseIfAny(List<BrokenRule> broken) {
    if (!broken.isEmpty()) {
      throw refusal(broken);
    }
  }

  /** The problem of one broken rule, to be thrown where nothing can follow. */
  public static ProblemException of(BrokenRule broken) {
    return refusal(List.of(broken));
  }

  private static ProblemException refusal(List<BrokenRule> broken) {
    BrokenRule gravest =
        broken.stream()
            .min(Comparator.comparingInt(rule -> gravity(FundingProblem.of(rule.code()))))
            .orElseThrow();
    ProblemException problem =
        new ProblemException(FundingProblem.of(gravest.code()), gravest.arguments().toArray());
    if (gravest.code().startsWith("INV-")) {
      problem.fact("invariant", gravest.code());
    }
    gravest.facts().forEach(problem::fact);
    for (BrokenRule rule : broken) {
      problem.part(rule.pointer(), FundingProblem.of(rule.code()), rule.arguments().toArray());
    }
    return FundingProblem.of(gravest.code()).status() == 403
        ? problem.refusing(gravest.code(), gravest.arguments().toString())
        : problem;
  }

  private static int gravity(FundingProblem problem) {
    return GRAVEST_FIRST.indexOf(problem.status());
  }
}
