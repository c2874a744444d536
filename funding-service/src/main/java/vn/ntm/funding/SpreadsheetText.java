package vn.ntm.funding;

/** Text of people in a file that a spreadsheet opens. */
public final class SpreadsheetText {

  /** What a spreadsheet reads as the beginning of a formula, in half and in full width. */
  private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

  private SpreadsheetText() {}

  /**
   * The text with an apostrophe before it when a spreadsheet would run it as a formula (CSV
   * injection); a missing text is empty.
   */
  public static String safe(String text) {
    if (text == null || text.isEmpty()) {
      return "";
    }
    return FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
