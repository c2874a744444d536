package vn.ntm.targets.task;

import java.util.List;

/**
 * A row that breaks a rule.
 *
 * @param row line of the file or row of the sheet; the header is 1
 * @param column as the header row names it, null when the whole row is meant
 */
record RowProblem(long row, String column, TaskProblem code, List<String> arguments) {

  RowProblem {
    arguments = List.copyOf(arguments);
  }
}
