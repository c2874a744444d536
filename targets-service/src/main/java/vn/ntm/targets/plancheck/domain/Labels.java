package vn.ntm.targets.plancheck.domain;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Labels of rows and sections: Arabic, Roman, or the letters of the Vietnamese alphabet. */
final class Labels {

  private static final int LARGEST = 9999;
  private static final int LONGEST = 12;
  private static final int LARGEST_ROMAN = 39;
  private static final List<String> LETTERS =
      List.of("a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m", "n", "o", "p", "q", "r");
  private static final List<String> ROMAN =
      IntStream.rangeClosed(1, LARGEST_ROMAN).mapToObj(Labels::roman).toList();

  private Labels() {}

  /**
   * How far the second stands behind the first: 1 for the next one. Empty when the two are of
   * different forms. Of labels such as 2.7 only the last part counts, if the rest is the same.
   */
  static OptionalInt distance(String first, String second) {
    String start = head(first);
    if (!start.equals(head(second))) {
      return first.equals(second) ? OptionalInt.of(0) : acrossHeads(first, second);
    }
    return ofTails(tail(first), tail(second));
  }

  /** The label that should come next; the label itself when it has no next one. */
  static String after(String label) {
    String tail = tail(label);
    if (isNumber(tail)) {
      return head(label) + (Integer.parseInt(tail) + 1);
    }
    return head(label) + next(ROMAN, tail, next(LETTERS, tail, tail));
  }

  /** After 2.7 comes 3: the number that goes on is that of the outer row. */
  private static OptionalInt acrossHeads(String first, String second) {
    String outer = head(first).isEmpty() ? "" : head(first).substring(0, head(first).length() - 1);
    return outer.isEmpty() || !head(outer).equals(head(second))
        ? OptionalInt.empty()
        : ofTails(tail(outer), tail(second));
  }

  private static OptionalInt ofTails(String first, String second) {
    if (isNumber(first) && isNumber(second)) {
      return OptionalInt.of(Integer.parseInt(second) - Integer.parseInt(first));
    }
    if (ROMAN.contains(first) && ROMAN.contains(second)) {
      return OptionalInt.of(ROMAN.indexOf(second) - ROMAN.indexOf(first));
    }
    return LETTERS.contains(first) && LETTERS.contains(second)
        ? OptionalInt.of(LETTERS.indexOf(second) - LETTERS.indexOf(first))
        : OptionalInt.empty();
  }

  private static String next(List<String> labels, String label, String otherwise) {
    int index = labels.indexOf(label);
    return index < 0 || index + 1 == labels.size() ? otherwise : labels.get(index + 1);
  }

  private static boolean isNumber(String text) {
    return text.matches("\\d{1,4}") && Integer.parseInt(text) <= LARGEST;
  }

  private static String head(String label) {
    return label.length() > LONGEST ? label : label.substring(0, label.lastIndexOf('.') + 1);
  }

  private static String tail(String label) {
    return label.substring(head(label).length());
  }

  private static String roman(int number) {
    String ones =
        List.of("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX").get(number % 10);
    return "X".repeat(number / 10) + ones;
  }
}
