package vn.ntm.targets.criteria.domain;

import java.util.EnumMap;
import java.util.List;
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

  /** A row of a table that has all columns in their order. */
  public static SetTableRow ofTexts(long number, List<String> texts) {
    Map<SetColumn, String> cells = new EnumMap<>(SetColumn.class);
    for (int i = 0; i < texts.size(); i++) {
      if (!texts.get(i).isEmpty()) {
        cells.put(SetColumn.values()[i], texts.get(i));
      }
    }
    return new SetTableRow(number, cells);
  }

  /** What stands in a column, null when nothing does. */
  String text(SetColumn column) {
    return cells.get(column);
  }
}
