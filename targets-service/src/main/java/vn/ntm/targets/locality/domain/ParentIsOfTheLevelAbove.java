package vn.ntm.targets.locality.domain;

import java.util.Optional;

/**
 * The parent of a unit is a unit of the level above, in the same list, before or after its child.
 * With levels in an order this also rules out circles.
 */
final class ParentIsOfTheLevelAbove implements UnitRule {

  private static final String COLUMN = "parentCode";

  @Override
  public Optional<RowProblem> broken(UnitRow row, UnitTree tree) {
    return tree.level(row.level()).flatMap(level -> broken(row, level, tree));
  }

  private static Optional<RowProblem> broken(UnitRow row, LevelRule level, UnitTree tree) {
    String parent = row.parentCode();
    if (level.parentLevel() == null) {
      return parent.isEmpty()
          ? Optional.empty()
          : Optional.of(
              RowProblem.of(row, COLUMN, RowRule.ROW_PARENT_NOT_ALLOWED, parent, row.level()));
    }
    if (tree.find(new UnitKey(level.parentLevel(), parent)).isPresent()) {
      return Optional.empty();
    }
    RowRule rule = tree.hasCode(parent) ? RowRule.ROW_PARENT_LEVEL : RowRule.ROW_PARENT_MISSING;
    return Optional.of(RowProblem.of(row, COLUMN, rule, parent, level.parentLevel()));
  }
}
