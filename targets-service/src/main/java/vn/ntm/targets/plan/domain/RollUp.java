package vn.ntm.targets.plan.domain;

/** What the figures of places say about their target. */
public enum RollUp {
  /** Amounts are added up, of shares the counts: 85 % of all households. */
  TOGETHER,
  /** Each place has to reach the target for itself. */
  EACH;

  /**
   * How a target is made of its places. One about the plan's own place is the sum of its parts, and
   * a share counts what it counts wherever that is; any other number is asked of each place.
   *
   * @param planLevel level of the plan's own place
   */
  public static RollUp of(PlanDocument.Target target, String planLevel) {
    boolean together =
        target.level().equals(planLevel) || target.goalKind() == PlanDocument.GoalKind.RATIO;
    return together ? TOGETHER : EACH;
  }
}
