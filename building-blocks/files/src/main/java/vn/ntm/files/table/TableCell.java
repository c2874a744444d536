package vn.ntm.files.table;

/**
 * What stands in a cell of a table.
 *
 * @param text as it stands there; of a number its plain digits, of anything else what was found
 */
public record TableCell(Kind kind, String text) {

  /** What a cell can hold. A text file holds texts only. */
  public enum Kind {
    TEXT,
    NUMBER,
    FORMULA,
    OTHER
  }

  /** A cell of text. */
  public static TableCell ofText(String text) {
    return new TableCell(Kind.TEXT, text);
  }
}
