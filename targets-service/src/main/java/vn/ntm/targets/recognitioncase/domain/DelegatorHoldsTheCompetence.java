package vn.ntm.targets.recognitioncase.domain;

import java.util.List;

/**
 * Only who holds a competence, or stands above who does, hands it to another level: a district does
 * not delegate to itself what is the province's.
 */
public final class DelegatorHoldsTheCompetence {

  private static final List<String> LEVELS = List.of("VILLAGE", "COMMUNE", "DISTRICT", "PROVINCE");

  private DelegatorHoldsTheCompetence() {}

  /**
   * Whether the rule holds.
   *
   * @param delegator level of the unit that the person serves, null for the whole country
   * @param holder level that takes the step or decides, null for the Prime Minister
   */
  public static boolean holds(String delegator, String holder) {
    return delegator == null
        || (holder != null && LEVELS.indexOf(delegator) >= LEVELS.indexOf(holder));
  }
}
