package vn.ntm.files.table;

import java.util.List;

/**
 * A sheet of a workbook that is written.
 *
 * @param name at most 31 characters
 * @param rows each with as many cells as there are columns
 */
public record WorkbookSheet(String name, List<Column> columns, List<List<TableCell>> rows) {

  public WorkbookSheet {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * A column.
   *
   * @param choices what its cells may hold, offered as a list; empty when they may hold anything
   */
  public record Column(String title, List<String> choices) {

    public Column {
      choices = List.copyOf(choices);
    }
  }
}
