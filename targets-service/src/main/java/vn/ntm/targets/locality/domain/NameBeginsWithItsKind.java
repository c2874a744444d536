package vn.ntm.targets.locality.domain;

import java.util.Optional;

/** A name begins with the word of a kind that its level has. */
final class NameBeginsWithItsKind implements UnitRule {

  @Override
  public Optional<RowProblem> broken(UnitRow row, UnitTree tree) {
    boolean cannotTell = row.name().isBlank() || tree.level(row.level()).isEmpty();
    return cannotTell || tree.kindOf(row).isPresent()
        ? Optional.empty()
        : Optional.of(
            RowProblem.of(
                row, "name", RowRule.ROW_NAME_WITHOUT_KIND, row.name().strip(), row.level()));
  }
}
