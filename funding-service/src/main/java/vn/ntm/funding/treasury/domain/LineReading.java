package vn.ntm.funding.treasury.domain;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.funding.ledger.domain.Nature;
import vn.ntm.money.Vnd;

/** Reads the rows of a statement; every value that breaks a rule becomes a problem of its own. */
public final class LineReading {

  private static final int MAX_VOUCHER_NUMBER = 50;
  private static final int MAX_TREASURY = 100;
  private static final int MAX_CAPITAL_SOURCE = 50;
  private static final int MAX_CONTENT = 1_000;
  private static final int UNIT_AND_PROJECT_DIGITS = 7;

  private final LocalDate today;
  private final PayableSources sources;
  private final RowProblems problems;

  /** Rows are read as of today; what is wrong with them is added to the problems. */
  public LineReading(LocalDate today, PayableSources sources, RowProblems problems) {
    this.today = today;
    this.sources = sources;
    this.problems = problems;
  }

  /**
   * Reads one row.
   *
   * @param row its place in the file
   * @param cells by column; a column that is not there is an empty cell
   * @return empty when the row breaks a rule
   */
  public Optional<StatementLine> read(long row, Map<Column, StatementCell> cells) {
    int before = problems.count();
    RowValues values = new RowValues(row, cells, problems);
    TreasuryVoucher voucher = voucher(values);
    BudgetCoding coding = coding(values);
    UUID accountId = values.id(Column.ACCOUNT_ID);
    String source = values.text(Column.CAPITAL_SOURCE, MAX_CAPITAL_SOURCE);
    Nature nature = values.nature();
    int year = values.year();
    requirePayable(values, source, year);
    Vnd amount = values.amount();
    String content = values.text(Column.CONTENT, MAX_CONTENT);
    return problems.count() == before
        ? Optional.of(
            new StatementLine(
                row, voucher, coding, accountId, source, nature, year, amount, content))
        : Optional.empty();
  }

  private TreasuryVoucher voucher(RowValues values) {
    return new TreasuryVoucher(
        values.text(Column.VOUCHER_NUMBER, MAX_VOUCHER_NUMBER),
        values.date(today),
        values.text(Column.TREASURY, MAX_TREASURY));
  }

  private static BudgetCoding coding(RowValues values) {
    return new BudgetCoding(
        values.code(Column.CHAPTER, Segment.CHAPTER.digits()),
        values.code(Column.CATEGORY, Segment.CATEGORY.digits()),
        values.code(Column.ITEM, Segment.ITEM.digits()),
        values.code(Column.SOURCE, Segment.SOURCE.digits()),
        values.code(Column.PROGRAMME_CODE, Segment.PROGRAMME.digits()),
        values.code(Column.BUDGET_UNIT_CODE, UNIT_AND_PROJECT_DIGITS),
        values.code(Column.PROJECT_CODE, UNIT_AND_PROJECT_DIGITS));
  }

  private void requirePayable(RowValues values, String source, int year) {
    if (source != null && year > 0 && !sources.include(source, year)) {
      values.refuse(
          Column.CAPITAL_SOURCE, RowRule.ROW_SOURCE_UNKNOWN, source, Integer.toString(year));
    }
  }
}
