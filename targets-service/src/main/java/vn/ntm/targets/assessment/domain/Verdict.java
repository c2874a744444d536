package vn.ntm.targets.assessment.domain;

/** What can be said of an indicator or a criterion of a place on a day. */
public enum Verdict {
  MET,
  NOT_MET,
  /** "Nếu có": the place has nothing of it. Counts as met. */
  NOT_APPLICABLE,
  /** No threshold, or nothing measured. Counts as not met, and is told apart. */
  UNDETERMINED;

  /** Whether it stands in nobody's way. */
  public boolean countsAsMet() {
    return this == MET || this == NOT_APPLICABLE;
  }
}
