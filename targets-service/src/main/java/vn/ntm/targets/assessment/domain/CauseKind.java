package vn.ntm.targets.assessment.domain;

/** Whose doing it is that an indicator is not met. */
public enum CauseKind {
  /** Outside of the place: a new indicator, a raised threshold, contradictory guidance. */
  OBJECTIVE,
  /** The place's own: it was left alone after recognition, or the indicator was never stable. */
  SUBJECTIVE
}
