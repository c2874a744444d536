package vn.ntm.targets.locality;

/**
 * What gives a unit its code: Decision 124/2004/QĐ-TTg, Decision 19/2025/QĐ-TTg since July 2025, or
 * this system, for what no official list names.
 */
enum Scheme {
  QD124,
  QD19,
  INTERNAL
}
