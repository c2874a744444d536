package vn.ntm.targets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import vn.ntm.files.table.FileRule;
import vn.ntm.files.table.TableCell;
import vn.ntm.files.table.TableFile;
import vn.ntm.files.table.TableRows;

/** A small table about units, as CSV or a workbook: named columns in any order, texts only. */
public final class UnitTable implements TableRows {

  private final List<String> columns;
  private final int maxRows;
  private final TableRefusal refusal;
  private final List<Row> rows = new ArrayList<>();
  private List<String> header = List.of();
  private int count;

  private UnitTable(List<String> columns, int maxRows, TableRefusal refusal) {
    this.columns = List.copyOf(columns);
    this.maxRows = maxRows;
    this.refusal = refusal;
  }

  /**
   * Reads a file.
   *
   * @param columns what its header must name, each once
   * @param refusal takes what is wrong with it
   */
  public static List<Row> read(
      TableFile file, List<String> columns, int maxRows, TableRefusal refusal) {
    UnitTable table = new UnitTable(columns, maxRows, refusal);
    file.read(table);
    if (table.count == 0 && refusal.isEmpty()) {
      refusal.add(1, null, UnitTableProblem.TABLE_NO_ROWS);
    }
    return List.copyOf(table.rows);
  }

  @Override
  public int maxRows() {
    return maxRows;
  }

  @Override
  public int width() {
    return columns.size();
  }

  @Override
  public boolean header(List<String> names) {
    if (names.size() != columns.size() || !new HashSet<>(names).equals(new HashSet<>(columns))) {
      refusal.add(1, null, UnitTableProblem.TABLE_HEADER, String.join(",", columns));
      return false;
    }
    header = List.copyOf(names);
    return true;
  }

  @Override
  public boolean row(long row, List<TableCell> cells) {
    if (++count > maxRows) {
      refusal.add(row, null, UnitTableProblem.TABLE_LIMIT, Integer.toString(maxRows));
      return false;
    }
    if (cells.size() != header.size()) {
      refusal.add(
          row,
          null,
          UnitTableProblem.TABLE_FIELD_COUNT,
          Integer.toString(cells.size()),
          Integer.toString(header.size()));
      return true;
    }
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      // A number in a workbook has lost the zeros before it.
      if (cells.get(i).kind() != TableCell.Kind.TEXT && !cells.get(i).text().isEmpty()) {
        refusal.add(row, header.get(i), UnitTableProblem.TABLE_CELL_NOT_TEXT);
      }
      values.put(header.get(i), cells.get(i).text().strip());
    }
    rows.add(new Row(row, values));
    return true;
  }

  @Override
  public void problem(long row, String column, FileRule rule, String... arguments) {
    refusal.add(row, column, UnitTableProblem.of(rule), (Object[]) arguments);
  }

  /** A row with its values by column; what is not filled in is empty. */
  public record Row(long row, Map<String, String> values) {

    public Row {
      values = Map.copyOf(values);
    }

    /** What stands in the column. */
    public String get(String column) {
      return values.getOrDefault(column, "");
    }
  }
}
