package vn.ntm.targets.assessment.domain;

/** Where a measurement, a statement or an import of many stands. Only what is approved counts. */
public enum MeasurementState {
  ENTERED,
  /** The agency that owns the criteria has looked at it. */
  VERIFIED,
  /** Another person has approved it. */
  APPROVED,
  /** Sent back with reasons. A correction is a new entry. */
  RETURNED;

  /** Whether it can go from here to there. */
  public boolean leadsTo(MeasurementState next) {
    return switch (this) {
      case ENTERED -> next == VERIFIED || next == RETURNED;
      case VERIFIED -> next == APPROVED || next == RETURNED;
      case APPROVED, RETURNED -> false;
    };
  }
}
