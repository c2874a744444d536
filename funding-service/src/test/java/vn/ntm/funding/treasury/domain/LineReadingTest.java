package vn.ntm.funding.treasury.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ntm.funding.treasury.domain.StatementCell.Kind;
import vn.ntm.money.Vnd;

class LineReadingTest {

  private static final LocalDate TODAY = LocalDate.of(2024, 6, 30);

  private final RowProblems problems = new RowProblems();

  @Test
  void aGoodRowIsReadAsItStands() {
    Optional<StatementLine> line = read(good());
    assertThat(problems.kept()).isEmpty();
    assertThat(line)
        .hasValueSatisfying(
            read -> {
              assertThat(read.row()).isEqualTo(7);
              assertThat(read.voucher())
                  .isEqualTo(
                      new TreasuryVoucher("0012/GRC", LocalDate.of(2024, 3, 15), "KBNN Sóc Trăng"));
              assertThat(read.coding().chapter()).isEqualTo("012");
              assertThat(read.coding().projectCode()).isNull();
              assertThat(read.amount()).isEqualTo(Vnd.of(120_000_000));
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "VOUCHER_NUMBER | '' | ROW_VALUE_MISSING",
        "VOUCHER_NUMBER | =1+1 | ROW_FORMULA",
        "VOUCHER_NUMBER | @SUM(A1) | ROW_FORMULA",
        "CONTENT | '-2+3' | ROW_FORMULA",
        "CONTENT | 'Chi  ' | ROW_TEXT_NOT_CLEAN",
        "VOUCHER_DATE | 15/03/2024 | ROW_DATE_FORM",
        "VOUCHER_DATE | 2024-02-30 | ROW_DATE_FORM",
        "VOUCHER_DATE | 45366 | ROW_DATE_FORM",
        "VOUCHER_DATE | 0024-03-15 | ROW_DATE_FORM",
        "VOUCHER_DATE | 2024-07-01 | ROW_DATE_IN_FUTURE",
        "CHAPTER | 12 | ROW_CODE_FORM",
        "CHAPTER | ٠١٢ | ROW_CODE_FORM",
        "ITEM | 22222 | ROW_CODE_FORM",
        "SOURCE | '' | ROW_VALUE_MISSING",
        "PROGRAMME_CODE | 0500 | ROW_CODE_FORM",
        "BUDGET_UNIT_CODE | 123 | ROW_CODE_FORM",
        "ACCOUNT_ID | 1-1-1-1-1 | ROW_ACCOUNT_FORM",
        "CAPITAL_SOURCE | CREDIT | ROW_SOURCE_UNKNOWN",
        "NATURE | investment | ROW_NATURE_UNKNOWN",
        "BUDGET_YEAR | 24 | ROW_YEAR_FORM",
        "BUDGET_YEAR | 2009 | ROW_YEAR_FORM",
        "AMOUNT | 120.000.000 | ROW_AMOUNT_FORM",
        "AMOUNT | '120,000,000' | ROW_AMOUNT_FORM",
        "AMOUNT | 120000000.5 | ROW_AMOUNT_FORM",
        "AMOUNT | 1.2E8 | ROW_AMOUNT_FORM",
        "AMOUNT | 0 | ROW_AMOUNT_NOT_POSITIVE",
        "AMOUNT | -5 | ROW_AMOUNT_NOT_POSITIVE",
        "AMOUNT | 9007199254740992 | ROW_AMOUNT_TOO_LARGE",
        "AMOUNT | 99999999999999999999999 | ROW_AMOUNT_TOO_LARGE",
      })
  void everyFormOfBadValueHasItsRule(Column column, String text, RowRule rule) {
    Map<Column, StatementCell> cells = good();
    cells.put(column, StatementCell.ofText(text));
    assertThat(read(cells)).isEmpty();
    assertThat(problems.kept())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.rule()).isEqualTo(rule);
              assertThat(problem.column()).isEqualTo(column.header());
              assertThat(problem.row()).isEqualTo(7);
            });
  }

  @Test
  void decomposedVietnameseIsNotClean() {
    Map<Column, StatementCell> cells = good();
    cells.put(Column.CONTENT, StatementCell.ofText("Thanh toa\u0301n"));
    assertThat(read(cells)).isEmpty();
    assertThat(rules()).containsExactly(RowRule.ROW_TEXT_NOT_CLEAN);
  }

  @Test
  void theLargestAmountIsReadFromText() {
    Map<Column, StatementCell> cells = good();
    cells.put(Column.AMOUNT, StatementCell.ofText("9007199254740991"));
    assertThat(read(cells).orElseThrow().amount()).isEqualTo(Vnd.of(Vnd.MAX));
  }

  @ParameterizedTest
  @CsvSource({"1.2E8, 120000000", "120000000, 120000000", "120000000.0, 120000000"})
  void aNumberOfASpreadsheetIsItsValue(String raw, long dong) {
    Map<Column, StatementCell> cells = good();
    cells.put(Column.AMOUNT, new StatementCell(Kind.NUMBER, raw));
    assertThat(read(cells).orElseThrow().amount().dong()).isEqualTo(dong);
  }

  @ParameterizedTest
  @CsvSource({
    "AMOUNT, NUMBER, 1000000000000000, ROW_AMOUNT_DIGITS_LOST",
    "AMOUNT, NUMBER, 9.007199254740992E15, ROW_AMOUNT_TOO_LARGE",
    "AMOUNT, NUMBER, 0.1, ROW_AMOUNT_FORM",
    "AMOUNT, NUMBER, 1E999999999, ROW_AMOUNT_FORM",
    "AMOUNT, FORMULA, 2, ROW_FORMULA",
    "VOUCHER_DATE, NUMBER, 45366, ROW_CELL_NOT_TEXT",
    "CHAPTER, NUMBER, 12, ROW_CELL_NOT_TEXT",
    "CONTENT, OTHER, 1, ROW_CELL_NOT_TEXT",
  })
  void whatASpreadsheetChangesIsRefused(Column column, Kind kind, String raw, RowRule rule) {
    Map<Column, StatementCell> cells = good();
    cells.put(column, new StatementCell(kind, raw));
    assertThat(read(cells)).isEmpty();
    assertThat(rules()).containsExactly(rule);
  }

  @Test
  void aRowTellsAllOfItsMistakes() {
    Map<Column, StatementCell> cells = good();
    cells.remove(Column.VOUCHER_NUMBER);
    cells.put(Column.NATURE, StatementCell.ofText("CAPITAL"));
    cells.put(Column.AMOUNT, StatementCell.ofText("x"));
    assertThat(read(cells)).isEmpty();
    assertThat(rules())
        .containsExactlyInAnyOrder(
            RowRule.ROW_VALUE_MISSING, RowRule.ROW_NATURE_UNKNOWN, RowRule.ROW_AMOUNT_FORM);
  }

  @Property
  void noTextMakesTheReaderFail(
      @ForAll Column column, @ForAll Kind kind, @ForAll @StringLength(max = 30) String text) {
    Map<Column, StatementCell> cells = good();
    cells.put(column, new StatementCell(kind, text));
    RowProblems found = new RowProblems();
    Optional<StatementLine> line = reading(found).read(7, cells);
    assertThat(line.isPresent()).isEqualTo(found.count() == 0);
  }

  @Property
  void everyAmountIsReadExactly(@ForAll @LongRange(min = 1, max = Vnd.MAX) long dong) {
    Map<Column, StatementCell> cells = good();
    cells.put(Column.AMOUNT, StatementCell.ofText(Long.toString(dong)));
    assertThat(reading(new RowProblems()).read(7, cells).orElseThrow().amount().dong())
        .isEqualTo(dong);
  }

  @Test
  void aHeaderTellsUnknownRepeatedAndMissingColumns() {
    assertThat(HeaderReading.read(List.of("voucherNumber", "voucherNumber", "Amount"), problems))
        .isEmpty();
    assertThat(rules())
        .contains(
            RowRule.ROW_COLUMN_REPEATED, RowRule.ROW_COLUMN_UNKNOWN, RowRule.ROW_COLUMN_MISSING);
    assertThat(problems.kept())
        .filteredOn(problem -> problem.rule() == RowRule.ROW_COLUMN_MISSING)
        .extracting(RowProblem::column)
        .contains("amount")
        .doesNotContain("projectCode", "voucherNumber");
  }

  private Optional<StatementLine> read(Map<Column, StatementCell> cells) {
    return reading(problems).read(7, cells);
  }

  private static LineReading reading(RowProblems problems) {
    return new LineReading(
        TODAY, (source, year) -> source.equals("CENTRAL_BUDGET") && year >= 2010, problems);
  }

  private List<RowRule> rules() {
    return problems.kept().stream().map(RowProblem::rule).toList();
  }

  private static Map<Column, StatementCell> good() {
    Map<Column, StatementCell> cells = new EnumMap<>(Column.class);
    Map.of(
            Column.VOUCHER_NUMBER, "0012/GRC",
            Column.VOUCHER_DATE, "2024-03-15",
            Column.TREASURY, "KBNN Sóc Trăng",
            Column.CHAPTER, "012",
            Column.CATEGORY, "292",
            Column.ITEM, "9300",
            Column.SOURCE, "42",
            Column.PROGRAMME_CODE, "00500",
            Column.CAPITAL_SOURCE, "CENTRAL_BUDGET",
            Column.NATURE, "INVESTMENT")
        .forEach((column, text) -> cells.put(column, StatementCell.ofText(text)));
    cells.put(Column.BUDGET_YEAR, StatementCell.ofText("2024"));
    cells.put(Column.AMOUNT, StatementCell.ofText("120000000"));
    cells.put(Column.CONTENT, StatementCell.ofText("Thanh toán khối lượng đợt 1"));
    return cells;
  }
}
