package vn.ntm.funding.treasury.domain;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the header row: every column by its exact name and once, in any order. */
public final class HeaderReading {

  private static final long HEADER_ROW = 1;
  private static final int MAX_SHOWN = 60;

  private HeaderReading() {}

  /**
   * The columns in the order of the file.
   *
   * @return empty when the header is not one of ours; every reason is among the problems
   */
  public static Optional<List<Column>> read(List<String> header, RowProblems problems) {
    int before = problems.count();
    List<Column> columns = new ArrayList<>();
    Set<Column> seen = EnumSet.noneOf(Column.class);
    for (String name : header) {
      Optional<Column> column = Column.named(name);
      if (column.isEmpty()) {
        problems.add(HEADER_ROW, shown(name), RowRule.ROW_COLUMN_UNKNOWN, shown(name));
      } else if (!seen.add(column.get())) {
        problems.add(HEADER_ROW, name, RowRule.ROW_COLUMN_REPEATED, name);
      }
      column.ifPresent(columns::add);
    }
    for (Column column : Column.values()) {
      if (column.isRequired() && !seen.contains(column)) {
        problems.add(HEADER_ROW, column.header(), RowRule.ROW_COLUMN_MISSING, column.header());
      }
    }
    return problems.count() == before ? Optional.of(columns) : Optional.empty();
  }

  private static String shown(String name) {
    return name.substring(0, Math.min(name.length(), MAX_SHOWN));
  }
}
