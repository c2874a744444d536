package vn.ntm.funding.treasury;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.ntm.files.table.FileRule;
import vn.ntm.files.table.TableCell;
import vn.ntm.files.table.TableRows;
import vn.ntm.funding.treasury.domain.Column;
import vn.ntm.funding.treasury.domain.HeaderReading;
import vn.ntm.funding.treasury.domain.LineReading;
import vn.ntm.funding.treasury.domain.RowProblems;
import vn.ntm.funding.treasury.domain.RowRule;
import vn.ntm.funding.treasury.domain.StatementCell;
import vn.ntm.funding.treasury.domain.StatementLine;

/** Takes the rows of a statement from whatever file they stand in. */
final class StatementTable implements TableRows {

  /** Most lines of a statement. */
  private static final int MAX_LINES = 20_000;

  private final LineReading reading;
  private final RowProblems problems;
  private final List<StatementLine> lines = new ArrayList<>();
  private List<Column> columns = List.of();
  private int rows;

  StatementTable(LineReading reading, RowProblems problems) {
    this.reading = reading;
    this.problems = problems;
  }

  @Override
  public int maxRows() {
    return MAX_LINES;
  }

  @Override
  public boolean header(List<String> header) {
    HeaderReading.read(header, problems).ifPresent(found -> columns = found);
    return !columns.isEmpty();
  }

  @Override
  public boolean row(long row, List<TableCell> cells) {
    if (++rows > MAX_LINES) {
      problems.add(row, null, RowRule.ROW_LIMIT, Integer.toString(MAX_LINES));
      return false;
    }
    if (cells.size() != columns.size()) {
      problems.add(
          row,
          null,
          RowRule.ROW_FIELD_COUNT,
          Integer.toString(cells.size()),
          Integer.toString(columns.size()));
      return true;
    }
    Map<Column, StatementCell> byColumn = new EnumMap<>(Column.class);
    for (int i = 0; i < cells.size(); i++) {
      byColumn.put(columns.get(i), cell(cells.get(i)));
    }
    reading.read(row, byColumn).ifPresent(lines::add);
    return true;
  }

  @Override
  public int width() {
    return columns.size();
  }

  /** A rule for files has the same name as the rule for rows that it is told as. */
  @Override
  public void problem(long row, String column, FileRule rule, String... arguments) {
    problems.add(row, column, RowRule.valueOf("ROW_" + rule.name()), arguments);
  }

  private static StatementCell cell(TableCell cell) {
    return new StatementCell(StatementCell.Kind.valueOf(cell.kind().name()), cell.text());
  }

  /** The lines that keep all rules. */
  List<StatementLine> lines() {
    if (rows == 0 && problems.count() == 0) {
      problems.add(1, null, RowRule.ROW_NONE);
    }
    return List.copyOf(lines);
  }
}
