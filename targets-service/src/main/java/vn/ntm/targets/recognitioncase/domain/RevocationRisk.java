package vn.ntm.targets.recognitioncase.domain;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;

/**
 * Whether the criteria that a recognised locality no longer meets are a ground to revoke its
 * recognition (QĐ 18/2022/QĐ-TTg). A human decides; this only says what there is to decide about.
 */
public enum RevocationRisk {
  /** All criteria are met. */
  NONE,
  /** Some are not met, without being a ground. */
  WATCH,
  /** From 30 % to less than 50 % are not met, a key criterion among them. */
  R1,
  /** 50 % or more are not met. */
  R2,
  /** Of a district: 30 % or more of its communes had their recognition revoked. */
  COMMUNES_REVOKED;

  private static final int R1_FROM = 3000;
  private static final int R2_FROM = 5000;
  private static final int COMMUNES_FROM = 3000;

  /**
   * The risk of a locality.
   *
   * @param criteria how many the set has, more than 0
   * @param unmet codes of those not met
   * @param keys codes of the key criteria of the standard
   */
  public static RevocationRisk of(int criteria, Set<String> unmet, Collection<String> keys) {
    Share share = new Share(unmet.size(), criteria);
    if (share.reaches(R2_FROM)) {
      return R2;
    }
    if (share.reaches(R1_FROM) && !Collections.disjoint(unmet, keys)) {
      return R1;
    }
    return unmet.isEmpty() ? NONE : WATCH;
  }

  /**
   * The risk of a district, whose communes are a ground of their own beside its criteria.
   *
   * @param revoked the communes that lost their recognition, of all that it has
   */
  public RevocationRisk withCommunes(Share revoked) {
    return !isGround() && revoked.reaches(COMMUNES_FROM) ? COMMUNES_REVOKED : this;
  }

  /** Whether a recognition can be revoked for it. */
  public boolean isGround() {
    return this == R1 || this == R2 || this == COMMUNES_REVOKED;
  }
}
