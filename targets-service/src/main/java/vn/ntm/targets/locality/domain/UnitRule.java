package vn.ntm.targets.locality.domain;

import java.util.Optional;

/** One rule that every row of a list of units must keep. */
interface UnitRule {

  /** What the row breaks, empty when it keeps the rule. */
  Optional<RowProblem> broken(UnitRow row, UnitTree tree);
}
