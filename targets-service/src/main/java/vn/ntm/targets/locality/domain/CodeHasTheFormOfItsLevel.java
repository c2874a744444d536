package vn.ntm.targets.locality.domain;

import java.util.Optional;

/** Codes are digits: 2 for a province, 3 for a district, 5 for a commune, with leading zeros. */
final class CodeHasTheFormOfItsLevel implements UnitRule {

  @Override
  public Optional<RowProblem> broken(UnitRow row, UnitTree tree) {
    return tree.level(row.level())
        .filter(level -> !level.isCode(row.code()))
        .map(
            level ->
                RowProblem.of(
                    row,
                    "code",
                    RowRule.ROW_CODE_FORM,
                    row.code(),
                    Integer.toString(level.codeDigits())));
  }
}
