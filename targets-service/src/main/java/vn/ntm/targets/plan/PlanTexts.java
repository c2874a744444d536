package vn.ntm.targets.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Several texts in one cell, each on a line of its own. */
final class PlanTexts {

  private PlanTexts() {}

  /** One text of several; a line break inside of one is written as \\n. */
  static String join(List<String> texts) {
    return texts.stream()
        .map(text -> text.replace("\\", "\\\\").replace("\n", "\\n"))
        .collect(Collectors.joining("\n"));
  }

  /** The texts of a cell; empty lines are none. */
  static List<String> split(String cell) {
    List<String> texts = new ArrayList<>();
    for (String line : cell.split("\\R")) {
      if (!line.isBlank()) {
        texts.add(plain(line.strip()));
      }
    }
    return texts;
  }

  private static String plain(String line) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      boolean marked = line.charAt(i) == '\\' && i + 1 < line.length();
      char letter = marked ? line.charAt(++i) : line.charAt(i);
      text.append(marked && letter == 'n' ? '\n' : letter);
    }
    return text.toString();
  }
}
