package vn.ntm.targets.plan.domain;

import java.math.BigDecimal;

/** Whether a target is reached. */
public enum TargetState {
  MET,
  /**
   * More than a plan asks for that names an exact number or a range: 12.03 criteria where it says
   * 11.5 to 12. It is reached, and differs from what is signed.
   */
  ABOVE,
  NOT_MET,
  /** The service holds nothing that tells it; it is not taken for reached. */
  NOT_SHOWN,
  /** It is computed from measurements and reports, and too many of them are missing. */
  UNDETERMINED;

  /**
   * The state of a number.
   *
   * @param declaredTo the upper end of a range, null without one
   * @param allKnown false when some of what is counted is not known, so that too few say nothing
   */
  public static TargetState of(
      BigDecimal actual,
      PlanDocument.Comparator comparator,
      BigDecimal declared,
      BigDecimal declaredTo,
      boolean allKnown) {
    int compared = actual.compareTo(declared);
    if (isAbove(actual, comparator, declared, declaredTo)) {
      return ABOVE;
    }
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

  /** The state of a number that is compared with one number. */
  public static TargetState of(
      BigDecimal actual,
      PlanDocument.Comparator comparator,
      BigDecimal declared,
      boolean allKnown) {
    return of(actual, comparator, declared, null, allKnown);
  }

  /** Whether what the plan asks for is there, no matter whether there is more. */
  public boolean isReached() {
    return this == MET || this == ABOVE;
  }

  private static boolean isAbove(
      BigDecimal actual,
      PlanDocument.Comparator comparator,
      BigDecimal declared,
      BigDecimal declaredTo) {
    return switch (comparator) {
      case EXACTLY -> actual.compareTo(declared) > 0;
      case BETWEEN -> declaredTo != null && actual.compareTo(declaredTo) > 0;
      default -> false;
    };
  }
}
