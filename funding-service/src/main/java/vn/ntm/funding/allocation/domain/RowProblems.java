package vn.ntm.funding.allocation.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.ntm.funding.ledger.domain.BrokenRule;

/** The problems of a batch: the first are kept, all are counted. */
public final class RowProblems {

  /** Most problems that are kept. */
  public static final int MAX_KEPT = 1_000;

  private final List<RowProblem> kept = new ArrayList<>();
  private int count;

  /** Adds a problem of a row. */
  public void add(long row, String column, String code, Object... arguments) {
    add(row, column, BrokenRule.of(code, "", arguments));
  }

  /** Adds a rule that a row breaks. */
  public void add(long row, String column, BrokenRule rule) {
    count++;
    if (kept.size() < MAX_KEPT) {
      kept.add(new RowProblem(row, column, rule));
    }
  }

  /** How many there are, also of those not kept. */
  public int count() {
    return count;
  }

  /** Those that are kept, at most {@value #MAX_KEPT}, by row. */
  public List<RowProblem> kept() {
    return kept.stream().sorted(Comparator.comparingLong(RowProblem::row)).toList();
  }
}
