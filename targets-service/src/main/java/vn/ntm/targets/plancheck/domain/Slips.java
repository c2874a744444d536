package vn.ntm.targets.plancheck.domain;

import java.util.Arrays;
import java.util.stream.IntStream;

/** How many letters must be changed, added or left out to make one text of another. */
final class Slips {

  private Slips() {}

  static int between(String from, String to) {
    int[] above = IntStream.rangeClosed(0, to.length()).toArray();
    for (int i = 1; i <= from.length(); i++) {
      int[] row = new int[to.length() + 1];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int changed = above[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(changed, Math.min(above[j], row[j - 1]) + 1);
      }
      above = row;
    }
    return Arrays.stream(above).reduce((first, last) -> last).orElse(0);
  }
}
