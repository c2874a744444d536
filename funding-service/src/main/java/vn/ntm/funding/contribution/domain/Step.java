package vn.ntm.funding.contribution.domain;

/** Whether something is promised or was given. */
public enum Step {
  /** A promise (cam kết). */
  COMMITMENT,
  /** What was given, done or lent. */
  CONTRIBUTION
}
