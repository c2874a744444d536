package vn.ntm.targets.criteria;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.ntm.files.table.FileRule;
import vn.ntm.files.table.TableCell;
import vn.ntm.files.table.TableRows;
import vn.ntm.targets.criteria.domain.CriteriaSetDraft;
import vn.ntm.targets.criteria.domain.SetColumn;
import vn.ntm.targets.criteria.domain.SetRowProblem;
import vn.ntm.targets.criteria.domain.SetRowProblem.Rule;
import vn.ntm.targets.criteria.domain.SetTableReading;
import vn.ntm.targets.criteria.domain.SetTableRow;

/** Takes the rows of a set from whatever file they stand in. */
final class SetTable implements TableRows {

  /** Most rows of a set. */
  private static final int MAX_ROWS = 6_000;

  /** Most problems that are told; how many there are is told too. */
  private static final int MAX_PROBLEMS = 500;

  private final SetTableReading reading = new SetTableReading();
  private final List<SetRowProblem> problems = new ArrayList<>();
  private List<SetColumn> columns = List.of();
  private int rows;
  private int untold;

  @Override
  public int maxRows() {
    return MAX_ROWS;
  }

  @Override
  public int width() {
    return columns.size();
  }

  @Override
  public boolean header(List<String> header) {
    List<SetColumn> found = new ArrayList<>();
    for (String text : header) {
      Optional<SetColumn> column = SetColumn.of(text.strip());
      if (column.isEmpty()) {
        add(SetRowProblem.of(1, text.strip(), Rule.ROW_COLUMN_UNKNOWN, text.strip()));
      } else if (found.contains(column.get())) {
        add(SetRowProblem.of(1, text.strip(), Rule.ROW_COLUMN_REPEATED, text.strip()));
      } else {
        found.add(column.get());
      }
    }
    for (SetColumn needed : List.of(SetColumn.RECORD, SetColumn.CODE, SetColumn.NAME)) {
      if (!found.contains(needed)) {
        add(SetRowProblem.of(1, needed.header(), Rule.ROW_COLUMN_MISSING, needed.header()));
      }
    }
    columns = problems.isEmpty() ? List.copyOf(found) : List.of();
    return problems.isEmpty();
  }

  @Override
  public boolean row(long row, List<TableCell> cells) {
    if (++rows > MAX_ROWS) {
      add(SetRowProblem.of(row, null, Rule.ROW_LIMIT, MAX_ROWS));
      return false;
    }
    if (cells.size() != columns.size()) {
      add(SetRowProblem.of(row, null, Rule.ROW_FIELD_COUNT, cells.size(), columns.size()));
      return true;
    }
    Map<SetColumn, String> byColumn = new EnumMap<>(SetColumn.class);
    for (int i = 0; i < cells.size(); i++) {
      take(row, columns.get(i), cells.get(i), byColumn);
    }
    if (!byColumn.isEmpty()) {
      reading.row(new SetTableRow(row, byColumn));
    }
    return true;
  }

  private void take(long row, SetColumn column, TableCell cell, Map<SetColumn, String> into) {
    switch (cell.kind()) {
      case TEXT, NUMBER -> {
        if (!cell.text().isEmpty()) {
          into.put(column, cell.text());
        }
      }
      case FORMULA -> add(SetRowProblem.of(row, column.header(), Rule.ROW_FORMULA));
      case OTHER ->
          add(SetRowProblem.of(row, column.header(), Rule.ROW_CELL_NOT_TEXT, cell.text()));
    }
  }

  /** A rule for files has the same name as the rule for rows that it is told as. */
  @Override
  public void problem(long row, String column, FileRule rule, String... arguments) {
    add(
        new SetRowProblem(
            row, column, Rule.valueOf("ROW_" + rule.name()).name(), List.of(arguments)));
  }

  private void add(SetRowProblem problem) {
    if (problems.size() < MAX_PROBLEMS) {
      problems.add(problem);
    } else {
      untold++;
    }
  }

  /**
   * The set that the rows say.
   *
   * @throws SetRowsRefused when any of them is wrong
   */
  CriteriaSetDraft set() {
    if (rows == 0 && problems.isEmpty()) {
      add(SetRowProblem.of(1, null, Rule.ROW_NONE));
    }
    if (problems.isEmpty()) {
      Optional<CriteriaSetDraft> set = reading.set();
      if (set.isPresent()) {
        return set.get();
      }
    }
    reading.problems().forEach(this::add);
    throw new SetRowsRefused(problems, problems.size() + untold);
  }
}
