package vn.ntm.targets.plancheck.domain;

import java.util.stream.Stream;

/** One sentence that holds in a plan that does not contradict itself. */
interface PlanCheckRule {

  /** Every place where it does not hold. */
  Stream<Finding> findings(StatedPlan plan);

  /**
   * The numbers that this rule settles: they agree with others now, and with any other number in
   * their place they would not. Numbers that are only kept within bounds are not among them, nor
   * are those that the plan contradicts already.
   */
  default Stream<PrintedNumber> settled(StatedPlan plan) {
    return Stream.empty();
  }
}
