package vn.ntm.funding.treasury;

import vn.ntm.funding.treasury.domain.RowRule;
import vn.ntm.web.problem.ProblemCode;

/** The errors of Treasury statements and codings. Listed in docs/errors/funding.md. */
enum TreasuryProblem implements ProblemCode {
  STATEMENT_NOT_OF_A_PROVINCE(403),
  LINE_AGREES(409),
  CLASSIFICATION_EXISTS(409),
  STATEMENT_FILE_MISSING(422),
  STATEMENT_ROWS_REFUSED(422),
  CLASSIFICATION_CODE_FORM(422),
  CLASSIFICATION_UNKNOWN(422),
  ROW_ENCODING(422),
  ROW_UNREADABLE(422),
  ROW_WORKBOOK_TOO_LARGE(422),
  ROW_SHEETS(422),
  ROW_LIMIT(422),
  ROW_NONE(422),
  ROW_COLUMN_UNKNOWN(422),
  ROW_COLUMN_REPEATED(422),
  ROW_COLUMN_MISSING(422),
  ROW_FIELD_COUNT(422),
  ROW_FORMULA(422),
  ROW_CELL_NOT_TEXT(422),
  ROW_VALUE_MISSING(422),
  ROW_VALUE_TOO_LONG(422),
  ROW_TEXT_NOT_CLEAN(422),
  ROW_DATE_FORM(422),
  ROW_DATE_IN_FUTURE(422),
  ROW_CODE_FORM(422),
  ROW_ACCOUNT_FORM(422),
  ROW_ACCOUNT_UNKNOWN(422),
  ROW_SOURCE_UNKNOWN(422),
  ROW_NATURE_UNKNOWN(422),
  ROW_YEAR_FORM(422),
  ROW_AMOUNT_FORM(422),
  ROW_AMOUNT_NOT_POSITIVE(422),
  ROW_AMOUNT_TOO_LARGE(422),
  ROW_AMOUNT_DIGITS_LOST(422),
  ROW_TREASURY_DIFFERS(422),
  ROW_VOUCHER_CONTRADICTED(422);

  private final int status;

  TreasuryProblem(int status) {
    this.status = status;
  }

  /** The problem of a rule for rows; it has the rule's name. */
  static TreasuryProblem of(RowRule rule) {
    return valueOf(rule.name());
  }

  @Override
  public String code() {
    return name().replace('_', '-');
  }

  @Override
  public int status() {
    return status;
  }
}
