package vn.ntm.targets.criteria.domain;

import java.util.Arrays;
import java.util.List;

/**
 * What is wrong with a row of the table of a set.
 *
 * @param column null when the whole row is meant
 * @param code name of the rule
 */
public record SetRowProblem(long row, String column, String code, List<String> arguments) {

  public SetRowProblem {
    arguments = List.copyOf(arguments);
  }

  /** A problem of a row. */
  public static SetRowProblem of(long row, String column, Rule rule, Object... arguments) {
    return new SetRowProblem(
        row, column, rule.name(), Arrays.stream(arguments).map(String::valueOf).toList());
  }

  /** What a row must keep before it says anything of a set. */
  public enum Rule {
    ROW_ENCODING,
    ROW_UNREADABLE,
    ROW_WORKBOOK_TOO_LARGE,
    ROW_SHEETS,
    ROW_LIMIT,
    ROW_FIELD_COUNT,
    ROW_FORMULA,
    ROW_VALUE_TOO_LONG,
    ROW_CELL_NOT_TEXT,
    ROW_NONE,
    ROW_COLUMN_UNKNOWN,
    ROW_COLUMN_REPEATED,
    ROW_COLUMN_MISSING,
    ROW_RECORD_UNKNOWN,
    ROW_FIELD_UNKNOWN,
    ROW_FIELD_REPEATED,
    ROW_OUT_OF_PLACE,
    ROW_VALUE_FORM
  }
}
