package vn.ntm.targets.locality.domain;

import java.text.Normalizer;
import java.util.Optional;

/**
 * A name is composed Unicode (NFC) with single spaces between its words. A list that breaks this is
 * refused, not mended: what is stored is what the source says.
 */
final class NameIsClean implements UnitRule {

  private static final int MAX_LENGTH = 100;

  @Override
  public Optional<RowProblem> broken(UnitRow row, UnitTree tree) {
    return Optional.ofNullable(ruleBrokenBy(row.name()))
        .map(rule -> RowProblem.of(row, "name", rule, row.name().strip()));
  }

  private static RowRule ruleBrokenBy(String name) {
    if (name.isBlank()) {
      return RowRule.ROW_NAME_EMPTY;
    }
    if (name.length() > MAX_LENGTH) {
      return RowRule.ROW_NAME_TOO_LONG;
    }
    if (!Normalizer.isNormalized(name, Normalizer.Form.NFC)) {
      return RowRule.ROW_NAME_NOT_NFC;
    }
    return isSingleSpaced(name) ? null : RowRule.ROW_NAME_NOT_CLEAN;
  }

  private static boolean isSingleSpaced(String name) {
    boolean onlyPlainSpaces =
        name.chars()
            .noneMatch(c -> c != ' ' && (Character.isISOControl(c) || Character.isSpaceChar(c)));
    return onlyPlainSpaces && name.equals(name.strip()) && !name.contains("  ");
  }
}
