package vn.ntm.funding.allocation.domain;

/** The tier of an authority, highest first. */
public enum AuthorityLevel {
  CENTRAL,
  PROVINCE,
  DISTRICT,
  COMMUNE;

  /** Whether this tier is the other one or stands above it. */
  public boolean isAtOrAbove(AuthorityLevel other) {
    return compareTo(other) <= 0;
  }

  /** The tier of the people's committee of a locality; villages have none, their commune acts. */
  public static AuthorityLevel ofLocality(String level) {
    return "VILLAGE".equals(level) ? COMMUNE : valueOf(level);
  }

  /**
   * The tier that must decide what a locality receives: the one above it. A province receives from
   * the centre.
   */
  public static AuthorityLevel aboveLocality(String level, boolean parentIsProvince) {
    return switch (ofLocality(level)) {
      case CENTRAL, PROVINCE -> CENTRAL;
      case DISTRICT -> PROVINCE;
      case COMMUNE -> parentIsProvince ? PROVINCE : DISTRICT;
    };
  }
}
