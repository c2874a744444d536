package vn.ntm.funding.allocation.domain;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the header row: every column by its exact name and once, in any order. */
public final class BatchHeaderReading {

  private static final long HEADER_ROW = 1;

  private BatchHeaderReading() {}

  /**
   * The columns in the order of the file.
   *
   * @return empty when the header is not one of ours; every reason is among the problems
   */
  public static Optional<List<BatchColumn>> read(List<String> header, RowProblems problems) {
    int before = problems.count();
    List<BatchColumn> columns = new ArrayList<>();
    Set<BatchColumn> seen = EnumSet.noneOf(BatchColumn.class);
    for (String name : header) {
      String shown = BatchRowReading.shown(name);
      Optional<BatchColumn> column = BatchColumn.named(name);
      if (column.isEmpty()) {
        problems.add(HEADER_ROW, shown, "ROW-COLUMN-UNKNOWN", shown);
      } else if (!seen.add(column.get())) {
        problems.add(HEADER_ROW, name, "ROW-COLUMN-REPEATED", name);
      }
      column.ifPresent(columns::add);
    }
    for (BatchColumn column : BatchColumn.values()) {
      if (column.isRequired() && !seen.contains(column)) {
        problems.add(HEADER_ROW, column.header(), "ROW-COLUMN-MISSING", column.header());
      }
    }
    return problems.count() == before ? Optional.of(columns) : Optional.empty();
  }
}
