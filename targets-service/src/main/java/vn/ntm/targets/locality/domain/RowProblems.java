package vn.ntm.targets.locality.domain;

import java.util.ArrayList;
import java.util.List;

/** The problems of an import: the first are kept, all are counted. */
public final class RowProblems {

  /** Most problems that are kept. */
  public static final int MAX_KEPT = 200;

  private final List<RowProblem> kept = new ArrayList<>();
  private int count;

  /** Adds a problem. */
  public void add(RowProblem problem) {
    count++;
    if (kept.size() < MAX_KEPT) {
      kept.add(problem);
    }
  }

  /** How many there are, also of those not kept. */
  public int count() {
    return count;
  }

  /** The first ones, at most {@value #MAX_KEPT}. */
  public List<RowProblem> kept() {
    return List.copyOf(kept);
  }
}
