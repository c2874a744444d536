package vn.ntm.targets;

import vn.ntm.files.table.FileRule;
import vn.ntm.web.problem.ProblemCode;

/** The errors of tables about units. Listed in docs/errors/targets.md. */
public enum UnitTableProblem implements ProblemCode {
  TABLE_FILE_MISSING,
  TABLE_ROWS_REFUSED,
  TABLE_NO_ROWS,
  TABLE_HEADER,
  TABLE_ENCODING,
  TABLE_UNREADABLE,
  TABLE_WORKBOOK_TOO_LARGE,
  TABLE_SHEETS,
  TABLE_LIMIT,
  TABLE_FIELD_COUNT,
  TABLE_FORMULA,
  TABLE_VALUE_TOO_LONG,
  TABLE_CELL_NOT_TEXT,
  TABLE_VALUE,
  TABLE_UNIT_UNKNOWN,
  SUCCESSION_NOT_ENDED,
  SUCCESSION_KNOWN;

  /** The problem of a rule for files. */
  public static UnitTableProblem of(FileRule rule) {
    return valueOf("TABLE_" + rule.name());
  }

  @Override
  public String code() {
    return name().replace('_', '-');
  }

  @Override
  public int status() {
    return 422;
  }
}
