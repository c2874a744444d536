package vn.ntm.targets.locality.domain;

import java.util.Optional;

/** A unit has a level that exists on the day the tree begins; districts ended on 2025-06-30. */
final class LevelExistsOnTheDay implements UnitRule {

  @Override
  public Optional<RowProblem> broken(UnitRow row, UnitTree tree) {
    return tree.level(row.level()).isPresent()
        ? Optional.empty()
        : Optional.of(RowProblem.of(row, "level", RowRule.ROW_LEVEL_UNKNOWN, row.level()));
  }
}
