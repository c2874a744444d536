package vn.ntm.targets.recognitioncase.domain;

/** Who can be competent to recognise. */
public enum Authority {
  PROVINCIAL_CHAIRMAN,
  PRIME_MINISTER,
  DISTRICT_CHAIRMAN,
  COMMUNE_CHAIRMAN;

  /** The chairman of the People's Committee of a level. */
  public static Authority chairmanOf(String level) {
    return switch (level) {
      case "PROVINCE" -> PROVINCIAL_CHAIRMAN;
      case "DISTRICT" -> DISTRICT_CHAIRMAN;
      case "COMMUNE" -> COMMUNE_CHAIRMAN;
      default -> throw new IllegalArgumentException("No authority at the level " + level);
    };
  }

  /** The level that it stands for, null for the whole country. */
  public String level() {
    return switch (this) {
      case PRIME_MINISTER -> null;
      case PROVINCIAL_CHAIRMAN -> "PROVINCE";
      case DISTRICT_CHAIRMAN -> "DISTRICT";
      case COMMUNE_CHAIRMAN -> "COMMUNE";
    };
  }
}
