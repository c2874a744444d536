package vn.ntm.targets.locality.domain;

/**
 * A row of a list of units.
 *
 * @param row line of the file; the header is 1
 * @param level in capitals
 * @param parentCode empty for the highest level
 */
public record UnitRow(long row, String code, String name, String level, String parentCode) {

  /** What names it within its tree. */
  public UnitKey key() {
    return new UnitKey(level, code);
  }
}
