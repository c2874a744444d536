package vn.ntm.local;

/** The start is refused for a reason that a person can mend: one sentence, no stack trace. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The exit code of a refused start; 1 is kept for a part that failed. */
  static final int EXIT_CODE = 2;

  private final transient Text text;

  Refusal(Text text) {
    super(text.en());
    this.text = text;
  }

  Text text() {
    return text;
  }
}
