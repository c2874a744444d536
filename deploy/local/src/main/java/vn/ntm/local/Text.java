package vn.ntm.local;

/**
 * What is said to a person, in both languages of the platform.
 *
 * @param vi the sentence in Vietnamese
 * @param en the same sentence in English
 */
record Text(String vi, String en) {

  /** A name that is the same in both languages. */
  static Text same(String name) {
    return new Text(name, name);
  }

  /** Both languages on one line, for progress. */
  String onOneLine() {
    return vi.equals(en) ? vi : vi + " / " + en;
  }

  /** Both languages on a line each, for refusals. */
  String onTwoLines() {
    return vi + System.lineSeparator() + en;
  }
}
