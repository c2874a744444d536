package vn.ntm.targets.assessment.domain;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * How near a recognised place is to losing its recognition (QĐ 18/2022/QĐ-TTg, on the withdrawal of
 * decisions). It only warns: whether a recognition is revoked, an authority decides.
 */
public enum RevocationRisk {
  /** Every criterion is met. */
  NONE,
  /** Some criteria are unmet, fewer than would allow a revocation, or none of the key ones. */
  WATCH,
  /** From 30 % to below 50 % of the criteria are unmet, a key criterion among them. */
  R1,
  /** At least 50 % of the criteria are unmet. */
  R2,
  /** Of a district: at least 30 % of its communes had their recognition revoked. */
  COMMUNES_REVOKED;

  /**
   * The risk of a place.
   *
   * @param criteria how many criteria the set has, at least one
   * @param unmet codes of the criteria that are not met
   * @param key codes of the criteria that weigh more, as the set says
   * @throws IllegalArgumentException when more criteria are unmet than there are
   */
  public static RevocationRisk of(int criteria, Collection<String> unmet, Collection<String> key) {
    Set<String> codes = new HashSet<>(unmet);
    if (criteria < 1 || codes.size() > criteria) {
      throw new IllegalArgumentException(codes.size() + " of " + criteria + " criteria unmet");
    }
    if (codes.isEmpty()) {
      return NONE;
    }
    if (isAtLeastHalf(codes.size(), criteria)) {
      return R2;
    }
    return isAtLeastThirtyPercent(codes.size(), criteria) && key.stream().anyMatch(codes::contains)
        ? R1
        : WATCH;
  }

  /**
   * The risk of a district, whose communes are a ground of their own beside its criteria.
   *
   * @param revoked communes of the district that lost their recognition
   * @param communes communes of the district
   */
  public RevocationRisk withCommunes(int revoked, int communes) {
    boolean communesFell = revoked > 0 && isAtLeastThirtyPercent(revoked, communes);
    return communesFell && !isGround() ? COMMUNES_REVOKED : this;
  }

  /** Whether a recognition can be revoked for it. */
  public boolean isGround() {
    return this == R1 || this == R2 || this == COMMUNES_REVOKED;
  }

  private static boolean isAtLeastHalf(int part, int whole) {
    return 2L * part >= whole;
  }

  private static boolean isAtLeastThirtyPercent(int part, int whole) {
    return 10L * part >= 3L * whole;
  }
}
