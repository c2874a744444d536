package vn.ntm.funding.treasury.domain;

import java.util.List;

/**
 * A row that breaks a rule.
 *
 * @param row line of the file or row of the sheet; the header is 1
 * @param column as the header row names it, null when the whole row is meant
 * @param arguments what the message tells
 */
public record RowProblem(long row, String column, RowRule rule, List<String> arguments) {

  public RowProblem {
    arguments = List.copyOf(arguments);
  }
}
