package vn.ntm.funding.allocation;

import java.util.Arrays;
import vn.ntm.funding.FundingProblem;
import vn.ntm.web.problem.ProblemCode;

/** The errors of batches of allocations and of their rows. Listed in docs/errors/funding.md. */
enum BatchProblem implements ProblemCode {
  BATCH_FILE_MISSING,
  BATCH_ROWS_REFUSED,
  ROW_ENCODING,
  ROW_UNREADABLE,
  ROW_WORKBOOK_TOO_LARGE,
  ROW_SHEETS,
  ROW_LIMIT,
  ROW_NONE,
  ROW_COLUMN_UNKNOWN,
  ROW_COLUMN_REPEATED,
  ROW_COLUMN_MISSING,
  ROW_FIELD_COUNT,
  ROW_FORMULA,
  ROW_CELL_NOT_TEXT,
  ROW_VALUE_MISSING,
  ROW_VALUE_TOO_LONG,
  ROW_TEXT_NOT_CLEAN,
  ROW_DATE_FORM,
  ROW_CODE_FORM,
  ROW_ID_FORM,
  ROW_KIND_UNKNOWN,
  ROW_RECEIVER_NOT_ONE,
  ROW_DAY_WITHOUT_CODE,
  ROW_CODE_UNKNOWN,
  ROW_RECEIVER_REPEATED,
  ROW_AMOUNT_FORM,
  ROW_AMOUNT_NOT_POSITIVE,
  ROW_AMOUNT_TOO_LARGE,
  ROW_AMOUNT_DIGITS_LOST;

  /** The problem of a row's rule: one of these, or that of a proposal of its own. */
  static ProblemCode of(String code) {
    return Arrays.stream(values())
        .filter(problem -> problem.code().equals(code))
        .map(ProblemCode.class::cast)
        .findFirst()
        .orElseGet(() -> FundingProblem.of(code));
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
