package vn.ntm.funding.treasury;

import java.util.List;
import vn.ntm.funding.treasury.domain.RowProblem;
import vn.ntm.funding.treasury.domain.RowProblems;

/** Ends an import of which a row breaks a rule; nothing of it is kept. */
final class RowsRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<RowProblem> problems;
  private final int count;

  RowsRefused(RowProblems problems) {
    super("rows of a statement are refused");
    this.problems = problems.kept();
    this.count = problems.count();
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
