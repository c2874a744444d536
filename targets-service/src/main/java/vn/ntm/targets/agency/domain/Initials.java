package vn.ntm.targets.agency.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.ntm.targets.locality.domain.NameKey;

/** The first letters of the words of a name; what is printed in capitals is initials already. */
final class Initials {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Initials() {}

  /** "Phòng NN&PTNT" and "Phòng Nông nghiệp và Phát triển nông thôn" are both "pnnptnt". */
  static String of(String name) {
    return Arrays.stream(BETWEEN_WORDS.split(name))
        .filter(word -> !word.isEmpty() && !word.equalsIgnoreCase("và"))
        .map(Initials::ofWord)
        .collect(Collectors.joining());
  }

  private static String ofWord(String word) {
    boolean abbreviated = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    String letters = NameKey.search(word);
    return abbreviated || letters.isEmpty() ? letters : letters.substring(0, 1);
  }
}
