package vn.ntm.targets.plancheck;

import java.util.Locale;
import java.util.Map;

/** The words that plans count the units of a level in. */
final class LevelWords {

  private static final Map<String, String> WORDS =
      Map.of("VILLAGE", "thôn|ấp|bản", "COMMUNE", "xã", "DISTRICT", "huyện");

  private LevelWords() {}

  /** As alternatives of a pattern; one that matches nothing for a level without words. */
  static String of(String level) {
    return WORDS.getOrDefault(level, "(?!)");
  }

  /** Whether the unit of a number can be that of places of the level. */
  static boolean isOf(String unit, String level) {
    return level == null || levelOf(unit) == null || level.equals(levelOf(unit));
  }

  /** The level that is counted in this unit; null when it is none. */
  static String levelOf(String unit) {
    return unit == null
        ? null
        : WORDS.entrySet().stream()
            .filter(word -> unit.toLowerCase(Locale.ROOT).matches(word.getValue()))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse(null);
  }
}
