package vn.ntm.files.table;

import java.util.Optional;

/** Takes the tables of a workbook, each from the sheet of its name. */
public interface TableSheets {

  /** Most rows below the header of a sheet. */
  int maxRows();

  /**
   * Who takes the rows of a sheet, asked for once in the order of the sheets.
   *
   * @return empty for a sheet that is passed over; what is wrong with it has been noted by then
   */
  Optional<TableRows> sheet(String name);

  /**
   * Adds a problem that was found before any sheet was read.
   *
   * @param sheet null when the whole workbook is meant
   */
  void problem(String sheet, long row, String column, FileRule rule, String... arguments);
}
