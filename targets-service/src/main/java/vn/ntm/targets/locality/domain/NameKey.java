package vn.ntm.targets.locality.domain;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Keys to compare names with. The name itself is always shown as given.
 *
 * <p>Official lists place the tone mark differently ("Hòa", "Hoà"), write the same letter composed
 * or decomposed, and differ in apostrophes.
 */
public final class NameKey {

  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
  private static final Pattern APOSTROPHES = Pattern.compile("['’‘ʼ`´]");
  private static final Pattern SEPARATORS = Pattern.compile("[^a-z0-9]+");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  /** Grave, acute, tilde, hook above, dot below: the five written tones. */
  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

  private NameKey() {}

  /**
   * For searching: no tone marks, no accents, no letter case, đ as d; words with one space between.
   */
  public static String search(String name) {
    String plain = MARKS.matcher(decomposed(name)).replaceAll("").replace('đ', 'd');
    return SEPARATORS.matcher(APOSTROPHES.matcher(plain).replaceAll("")).replaceAll(" ").strip();
  }

  /**
   * For deciding whether two names are the same: the tone mark moves to the end of its syllable;
   * letter case and the form of apostrophes do not count, every other accent does.
   */
  public static String match(String name) {
    String text = APOSTROPHES.matcher(decomposed(name)).replaceAll("'").strip();
    return Arrays.stream(SPACES.split(text))
        .map(NameKey::toneLast)
        .collect(Collectors.joining(" "));
  }

  /** How many letters must be put in, left out or changed to make one text the other. */
  public static int distance(String one, String other) {
    int[] last = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] next = new int[other.length() + 1];
      next[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int changed = last[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        next[j] = Math.min(changed, 1 + Math.min(last[j], next[j - 1]));
      }
      last = next;
    }
    return last[other.length()];
  }

  private static String decomposed(String name) {
    return Normalizer.normalize(
        Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT),
        Normalizer.Form.NFD);
  }

  private static String toneLast(String syllable) {
    StringBuilder letters = new StringBuilder();
    StringBuilder tones = new StringBuilder();
    for (char c : syllable.toCharArray()) {
      (TONES.indexOf(c) < 0 ? letters : tones).append(c);
    }
    return Normalizer.normalize(letters.append(tones), Normalizer.Form.NFD);
  }
}
