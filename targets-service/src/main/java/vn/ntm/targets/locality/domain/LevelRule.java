package vn.ntm.targets.locality.domain;

import java.util.List;
import java.util.Optional;

/**
 * What is true of a level on a day.
 *
 * @param level PROVINCE, DISTRICT, COMMUNE or VILLAGE; which of them exist depends on the day
 * @param parentLevel level of the units right above, null for the highest
 * @param codeDigits length of the official code, 0 for a level without one
 * @param kinds what units of the level are called on the day
 */
public record LevelRule(String level, String parentLevel, int codeDigits, List<Kind> kinds) {

  public LevelRule {
    kinds = List.copyOf(kinds);
  }

  /** The kind that a name of this level begins with, empty when it begins with none. */
  public Optional<Kind> kindOf(String name) {
    return kinds.stream().filter(kind -> kind.begins(name)).findFirst();
  }

  /** The rule of a level that has official codes, empty when there is none on the day. */
  public static Optional<LevelRule> of(List<LevelRule> rules, String level) {
    return rules.stream()
        .filter(rule -> rule.level().equals(level) && rule.codeDigits() > 0)
        .findFirst();
  }

  /** The level whose codes have this length, empty when there is none on the day. */
  public static Optional<LevelRule> ofCode(List<LevelRule> rules, String code) {
    return rules.stream()
        .filter(rule -> rule.codeDigits() > 0 && rule.codeDigits() == code.length())
        .findFirst();
  }

  /** Whether the text has the form of this level's codes. */
  public boolean isCode(String text) {
    return text.length() == codeDigits && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
