package vn.ntm.targets.task;

import java.util.Comparator;
import java.util.List;

/** Ends an import of which a row breaks a rule; nothing of it is kept. */
final class RowsRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Most problems that are told. */
  private static final int MOST_TOLD = 1_000;

  private final transient List<RowProblem> problems;
  private final int count;

  RowsRefused(List<RowProblem> problems) {
    super("rows of a table of tasks are refused");
    this.count = problems.size();
    this.problems =
        problems.stream()
            .sorted(Comparator.comparingLong(RowProblem::row))
            .limit(MOST_TOLD)
            .toList();
  }

  /** The first of them, by row. */
  List<RowProblem> problems() {
    return problems;
  }

  /** How many there are. */
  int count() {
    return count;
  }
}
