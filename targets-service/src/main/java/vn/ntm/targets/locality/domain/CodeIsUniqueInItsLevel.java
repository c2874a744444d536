package vn.ntm.targets.locality.domain;

import java.util.Optional;

/** Within one tree a code names one unit of its level. */
final class CodeIsUniqueInItsLevel implements UnitRule {

  @Override
  public Optional<RowProblem> broken(UnitRow row, UnitTree tree) {
    long first = tree.find(row.key()).map(UnitRow::row).orElse(row.row());
    return first == row.row()
        ? Optional.empty()
        : Optional.of(
            RowProblem.of(
                row, "code", RowRule.ROW_CODE_DUPLICATE, row.code(), Long.toString(first)));
  }
}
