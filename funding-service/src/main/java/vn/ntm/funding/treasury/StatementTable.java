package vn.ntm.funding.treasury;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.ntm.funding.treasury.domain.Column;
import vn.ntm.funding.treasury.domain.HeaderReading;
import vn.ntm.funding.treasury.domain.LineReading;
import vn.ntm.funding.treasury.domain.RowProblems;
import vn.ntm.funding.treasury.domain.RowRule;
import vn.ntm.funding.treasury.domain.StatementCell;
import vn.ntm.funding.treasury.domain.StatementLine;

/** Takes the rows of a statement from whatever file they stand in. */
final class StatementTable {

  /** Most lines of a statement. */
  static final int MAX_LINES = 20_000;

  private final LineReading reading;
  private final RowProblems problems;
  private final List<StatementLine> lines = new ArrayList<>();
  private List<Column> columns = List.of();
  private int rows;

  StatementTable(LineReading reading, RowProblems problems) {
    this.reading = reading;
    this.problems = problems;
  }

  /** Takes the header row; false when the rows below it cannot be read. */
  boolean header(List<String> header) {
    HeaderReading.read(header, problems).ifPresent(found -> columns = found);
    return !columns.isEmpty();
  }

  /** Takes a row; false when there are too many. */
  boolean row(long row, List<StatementCell> cells) {
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
      byColumn.put(columns.get(i), cells.get(i));
    }
    reading.read(row, byColumn).ifPresent(lines::add);
    return true;
  }

  /** How many columns the header has. */
  int width() {
    return columns.size();
  }

  /** Adds a problem of the file. */
  void problem(long row, String column, RowRule rule, String... arguments) {
    problems.add(row, column, rule, arguments);
  }

  /** The lines that keep all rules. */
  List<StatementLine> lines() {
    if (rows == 0 && problems.count() == 0) {
      problems.add(1, null, RowRule.ROW_NONE);
    }
    return List.copyOf(lines);
  }
}
