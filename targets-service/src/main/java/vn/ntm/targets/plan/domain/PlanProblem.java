package vn.ntm.targets.plan.domain;

import java.util.List;

/**
 * A place in a plan that breaks a rule.
 *
 * @param pointer JSON pointer into the document
 * @param arguments what the message tells
 */
public record PlanProblem(String pointer, PlanRule rule, List<String> arguments) {

  public PlanProblem {
    arguments = List.copyOf(arguments);
  }

  /** A place that breaks a rule. */
  public static PlanProblem at(String pointer, PlanRule rule, String... arguments) {
    return new PlanProblem(pointer, rule, List.of(arguments));
  }
}
