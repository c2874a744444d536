package vn.ntm.files.table;

import java.util.List;

/** Takes what stands in a table, row by row, from whatever file it stands in. */
public interface TableRows {

  /** Most rows below the header. */
  int maxRows();

  /** How many columns the header has. */
  int width();

  /**
   * Takes the name of the sheet that is looked at, before its header and before what is found wrong
   * in it; a text file has none.
   */
  default void sheet(String name) {}

  /** Takes the header row; false when the rows below it cannot be read. */
  boolean header(List<String> header);

  /**
   * Takes a row; false when no more are wanted.
   *
   * @param row line of the file or row of the sheet; the header is 1
   */
  boolean row(long row, List<TableCell> cells);

  /**
   * Adds a problem of the file.
   *
   * @param column null when the whole row is meant
   */
  void problem(long row, String column, FileRule rule, String... arguments);
}
