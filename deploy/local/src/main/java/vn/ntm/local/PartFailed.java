package vn.ntm.local;

import java.util.List;

/** A part could not be prepared or died while starting; carries the end of its log. */
final class PartFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Text text;
  private final transient List<String> lastLines;

  PartFailed(Text text, List<String> lastLines) {
    super(text.en());
    this.text = text;
    this.lastLines = List.copyOf(lastLines);
  }

  Text text() {
    return text;
  }

  List<String> lastLines() {
    return lastLines;
  }
}
