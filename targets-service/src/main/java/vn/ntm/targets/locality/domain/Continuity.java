package vn.ntm.targets.locality.domain;

/** Which units of two trees are the same unit where no table of successions speaks of them. */
public enum Continuity {
  /**
   * A unit keeps its code while it lives and no other one gets it (Decision 124/2004/QĐ-TTg), so
   * within one scheme the same level and code is the same unit, whatever its name and parent.
   */
  SAME_CODE,
  /** Another decision gave all codes anew: only a table can tell. */
  TABLE_ONLY;

  /** How two trees compare whose codes are of these schemes. */
  public static Continuity between(String scheme, String other) {
    return scheme.equals(other) ? SAME_CODE : TABLE_ONLY;
  }
}
