package vn.ntm.targets.criteria.domain;

import java.util.Map;

/**
 * A row of the table of a set.
 *
 * @param number line of the file or row of the sheet; the header is 1
 * @param cells what stands in it; an empty cell is not here
 */
public record SetTableRow(long number, Map<SetColumn, String> cells) {

  public SetTableRow {
    cells = Map.copyOf(cells);
  }

  /** What stands in a column, null when nothing does. */
  String text(SetColumn column) {
    return cells.get(column);
  }
}
