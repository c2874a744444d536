package vn.ntm.targets.recognition;

/** Where a recognition stands. */
enum RecognitionStatus {
  ACTIVE,
  REVOKED,
  SUPERSEDED,
  LAPSED_BY_MERGER
}
