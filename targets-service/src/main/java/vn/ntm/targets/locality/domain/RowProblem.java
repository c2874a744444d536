package vn.ntm.targets.locality.domain;

import java.util.List;

/**
 * A row that breaks a rule.
 *
 * @param part which of the files
 * @param row line of the file; the header is 1
 * @param column null when the whole row is meant
 * @param rule what is broken
 * @param arguments what the message tells
 */
public record RowProblem(
    String part, long row, String column, RowRule rule, List<String> arguments) {

  /** The part that lists the units of the tree. */
  public static final String UNITS = "units";

  public RowProblem {
    arguments = List.copyOf(arguments);
  }

  static RowProblem of(UnitRow row, String column, RowRule rule, String... arguments) {
    return new RowProblem(UNITS, row.row(), column, rule, List.of(arguments));
  }

  static RowProblem of(SuccessionRow row, String column, RowRule rule, String... arguments) {
    return new RowProblem(row.part(), row.row(), column, rule, List.of(arguments));
  }
}
