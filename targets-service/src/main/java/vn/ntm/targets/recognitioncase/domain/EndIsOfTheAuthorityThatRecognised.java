package vn.ntm.targets.recognitioncase.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A recognition ends by a decision of the authority that recognised (QĐ 18/2022/QĐ-TTg), which also
 * publishes it or lets the recognition stand, and whose council votes. Everybody below may only
 * propose, give notice and explain.
 */
public final class EndIsOfTheAuthorityThatRecognised {

  private static final List<String> LEVELS = List.of("VILLAGE", "COMMUNE", "DISTRICT", "PROVINCE");
  private static final Set<RevocationState> OF_THE_AUTHORITY =
      Set.of(
          RevocationState.COUNCIL_VOTED,
          RevocationState.REVOKED,
          RevocationState.PUBLISHED,
          RevocationState.DROPPED);

  private EndIsOfTheAuthorityThatRecognised() {}

  /**
   * Whose decision it is: of who was competent on the day of the recognition. Where that is a
   * district that is no more, of who is competent now; where nobody is said to be, of the province,
   * which says who recognises villages.
   *
   * @param then who was competent on the day of the recognition
   * @param now who is competent on the day of the step
   * @param hasDistrict whether a district stands above the place on the day of the step
   */
  public static Authority authority(
      Optional<Authority> then, Optional<Authority> now, boolean hasDistrict) {
    return then.filter(authority -> stands(authority, hasDistrict))
        .or(() -> now.filter(authority -> stands(authority, hasDistrict)))
        .orElse(Authority.PROVINCIAL_CHAIRMAN);
  }

  private static boolean stands(Authority authority, boolean hasDistrict) {
    return authority != Authority.DISTRICT_CHAIRMAN || hasDistrict;
  }

  /**
   * The level of the unit that takes these steps for an authority. What the Prime Minister decides
   * is recorded by the province, as his recognitions are.
   */
  public static String actingLevel(Authority authority) {
    return authority == Authority.PRIME_MINISTER ? "PROVINCE" : authority.level();
  }

  /**
   * Whether somebody may take the step as far as the level goes.
   *
   * @param level of the unit that the person serves, null for the whole country
   */
  public static boolean mayTake(RevocationState to, Authority authority, String level) {
    return !OF_THE_AUTHORITY.contains(to)
        || level == null
        || LEVELS.indexOf(level) >= LEVELS.indexOf(actingLevel(authority));
  }

  /**
   * Whether a decision names whose it is: it never names another authority, and one of the Prime
   * Minister, which others record, always names him.
   *
   * @param named null when it names none
   */
  public static boolean isNamed(Authority named, Authority authority) {
    return named == null ? authority != Authority.PRIME_MINISTER : named == authority;
  }
}
