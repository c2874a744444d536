package vn.ntm.targets.plan.domain;

/**
 * How many criteria a place must gain on the base year. A place that lacks less than is declared
 * can only gain what it lacks; that is an interpretation, since a plan that says "each commune two
 * more" cannot mean a commune at 18 of 19.
 */
public record CriteriaGain(int declared, int outOf) {

  /** What a place that met so many criteria in the base year must gain. */
  public int required(int baseline) {
    return Math.min(declared, Math.max(0, outOf - baseline));
  }

  /** Whether the declared gain is beyond what the place lacks. */
  public boolean isInterpreted(int baseline) {
    return required(baseline) < declared;
  }

  /** Whether a place has gained enough. */
  public boolean isReached(int baseline, int now) {
    return now - baseline >= required(baseline);
  }
}
