package vn.ntm.testing.openapi;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The lines in which two versions of a YAML document differ, each with its number and with the keys
 * that it stands under. A description has twenty thousand lines: a reader needs the few that
 * changed.
 */
final class DifferingLines {

  /** So many equal lines in a row end a difference; a single one is often only a closing key. */
  private static final int EQUAL_AGAIN = 3;

  /** How far ahead both documents are searched for where they agree again. */
  private static final int FARTHEST = 2_000;

  private static final int DEEPEST_KEYS = 3;

  private final List<String> committed;
  private final List<String> served;
  private final int mostShown;
  private final List<String> shown = new ArrayList<>();
  private String place = "";
  private int differing;

  private DifferingLines(List<String> committed, List<String> served, int mostShown) {
    this.committed = committed;
    this.served = served;
    this.mostShown = mostShown;
  }

  /**
   * Empty when both are equal; otherwise {@code -} before what only the committed document has,
   * {@code +} before what only the served one has, under the keys that both belong to.
   *
   * @param mostShown how many differing lines are written out; the others are counted
   */
  static Optional<String> between(String committed, String served, int mostShown) {
    List<String> before = lines(committed);
    List<String> after = lines(served);
    int end = equalAtTheEnd(before, after);
    DifferingLines lines =
        new DifferingLines(
            before.subList(0, before.size() - end),
            after.subList(0, after.size() - end),
            mostShown);
    lines.compare();
    return lines.differing == 0 ? Optional.empty() : Optional.of(lines.text());
  }

  /** What both end with is set aside first: a long insertion then needs no search for its end. */
  private static int equalAtTheEnd(List<String> before, List<String> after) {
    int shorter = Math.min(before.size(), after.size());
    int equal = 0;
    while (equal < shorter
        && before.get(before.size() - 1 - equal).equals(after.get(after.size() - 1 - equal))) {
      equal++;
    }
    return equal;
  }

  /** Every break counts, so a missing one at the end of a document is a difference too. */
  private static List<String> lines(String document) {
    return List.of(document.split("\n", -1));
  }

  private void compare() {
    int before = 0;
    int after = 0;
    while (before < committed.size() || after < served.size()) {
      if (agree(before, after)) {
        before++;
        after++;
      } else {
        Skipped skipped = untilEqualAgain(before, after);
        show("-", committed, before, skipped.committed());
        show("+", served, after, skipped.served());
        before += skipped.committed();
        after += skipped.served();
      }
    }
  }

  private boolean agree(int before, int after) {
    return before < committed.size()
        && after < served.size()
        && committed.get(before).equals(served.get(after));
  }

  /** The fewest lines to leave out of both so that they go on equally. */
  private Skipped untilEqualAgain(int before, int after) {
    for (int together = 1; together <= FARTHEST; together++) {
      for (int left = 0; left <= together; left++) {
        if (equalFrom(before + left, after + together - left)) {
          return new Skipped(left, together - left);
        }
      }
    }
    return new Skipped(committed.size() - before, served.size() - after);
  }

  private boolean equalFrom(int before, int after) {
    if (before > committed.size() || after > served.size()) {
      return false;
    }
    int equal = 0;
    while (equal < EQUAL_AGAIN && agree(before + equal, after + equal)) {
      equal++;
    }
    return equal == EQUAL_AGAIN
        || (before + equal == committed.size() && after + equal == served.size());
  }

  private void show(String mark, List<String> document, int from, int count) {
    for (int index = from; index < from + count; index++) {
      if (differing < mostShown) {
        showPlace(keysAbove(document, index));
        shown.add("%s %5d  %s".formatted(mark, index + 1, document.get(index)));
      }
      differing++;
    }
  }

  private void showPlace(String keys) {
    if (!keys.equals(place)) {
      place = keys;
      shown.add("in " + keys);
    }
  }

  /** The outermost keys that the line stands under: section, path or schema, operation. */
  private static String keysAbove(List<String> document, int index) {
    Deque<String> keys = new ArrayDeque<>();
    int depth = depth(document.get(index));
    for (int above = index - 1; above >= 0 && depth > 0; above--) {
      String line = document.get(above);
      if (!line.isBlank() && depth(line) < depth) {
        depth = depth(line);
        keys.addFirst(line.strip());
      }
    }
    String joined = String.join(" ", keys.stream().limit(DEEPEST_KEYS).toList());
    return joined.isEmpty() ? "the document" : joined;
  }

  private static int depth(String line) {
    return line.length() - line.stripLeading().length();
  }

  private String text() {
    String lines = String.join("\n", shown);
    return differing <= mostShown
        ? lines
        : "%s%nand %d more differing lines".formatted(lines, differing - mostShown);
  }

  /** How many lines of each document belong to one difference. */
  private record Skipped(int committed, int served) {}
}
