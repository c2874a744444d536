package vn.ntm.targets.criteria;

import java.util.Comparator;
import java.util.List;
import vn.ntm.targets.criteria.domain.SetRowProblem;

/** Ends an import of which a row is wrong; nothing of it is kept. */
final class SetRowsRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<SetRowProblem> problems;
  private final int count;

  SetRowsRefused(List<SetRowProblem> problems, int count) {
    super("rows of a criteria set are refused");
    this.problems = problems.stream().sorted(Comparator.comparingLong(SetRowProblem::row)).toList();
    this.count = count;
  }

  /** The first of them, by row. */
  List<SetRowProblem> problems() {
    return problems;
  }

  /** How many there are. */
  int count() {
    return count;
  }
}
