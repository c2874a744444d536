package vn.ntm.funding.treasury.domain;

/**
 * What stands in a cell of a statement.
 *
 * @param text as it stands there; of a number its plain digits, of anything else what was found
 */
public record StatementCell(Kind kind, String text) {

  /** What a cell can hold. A text file holds texts only. */
  public enum Kind {
    TEXT,
    NUMBER,
    FORMULA,
    OTHER
  }

  /** A cell of text. */
  public static StatementCell ofText(String text) {
    return new StatementCell(Kind.TEXT, text);
  }

  boolean isEmpty() {
    return kind == Kind.TEXT && text.isEmpty();
  }
}
