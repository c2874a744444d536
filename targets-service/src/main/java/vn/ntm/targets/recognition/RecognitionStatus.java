package vn.ntm.targets.recognition;

/** Where a recognition stands. */
public enum RecognitionStatus {
  ACTIVE,
  REVOKED,
  SUPERSEDED,
  LAPSED_BY_MERGER
}
