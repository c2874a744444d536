package vn.ntm.funding.allocation;

import java.util.List;
import vn.ntm.funding.allocation.domain.RowProblem;
import vn.ntm.funding.allocation.domain.RowProblems;

/** Ends what was to be done with a batch of which a row breaks a rule; nothing of it is kept. */
final class BatchRowsRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<RowProblem> problems;
  private final int count;

  BatchRowsRefused(RowProblems problems) {
    super("rows of a batch are refused");
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
