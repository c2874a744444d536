package vn.ntm.targets.plan.domain;

import java.math.BigDecimal;

/** Whether a target is reached. */
public enum TargetState {
  MET,
  NOT_MET,
  /** The service holds nothing that tells it; it is not taken for reached. */
  NOT_SHOWN,
  /** It is computed from measurements and reports, and too many of them are missing. */
  UNDETERMINED;

  /**
   * The state of a number.
   *
   * @param allKnown false when some of what is counted is not known, so that too few say nothing
   */
  public static TargetState of(
      BigDecimal actual,
      PlanDocument.Comparator comparator,
      BigDecimal declared,
      boolean allKnown) {
    int compared = actual.compareTo(declared);
    boolean met =
        switch (comparator) {
          case AT_LEAST, EXACTLY, BETWEEN -> compared >= 0;
          case MORE_THAN -> compared > 0;
          case AT_MOST -> compared <= 0;
          case LESS_THAN -> compared < 0;
        };
    if (met) {
      return MET;
    }
    return allKnown ? NOT_MET : NOT_SHOWN;
  }
}
