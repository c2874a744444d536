package vn.ntm.funding.allocation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.ntm.files.table.FileRule;
import vn.ntm.files.table.TableCell;
import vn.ntm.files.table.TableRows;
import vn.ntm.funding.allocation.domain.BatchColumn;
import vn.ntm.funding.allocation.domain.BatchHeaderReading;
import vn.ntm.funding.allocation.domain.BatchRow;
import vn.ntm.funding.allocation.domain.BatchRowReading;
import vn.ntm.funding.allocation.domain.RowProblems;

/** Takes the rows of a batch from whatever file they stand in. */
final class BatchTable implements TableRows {

  /** Most lines of a batch. */
  static final int MAX_LINES = 20_000;

  private static final int MAX_PLAIN_DIGITS = 30;
  private static final int MAX_SHOWN = 60;

  /** A spreadsheet keeps 15 digits of a number; what a longer one was is not known any more. */
  private static final BigDecimal FIRST_WITHOUT_ALL_DIGITS = BigDecimal.TEN.pow(15);

  private final RowProblems problems;
  private final List<BatchRow> read = new ArrayList<>();
  private List<BatchColumn> columns = List.of();
  private int rows;

  BatchTable(RowProblems problems) {
    this.problems = problems;
  }

  @Override
  public int maxRows() {
    return MAX_LINES;
  }

  @Override
  public int width() {
    return columns.size();
  }

  @Override
  public boolean header(List<String> header) {
    BatchHeaderReading.read(header, problems).ifPresent(found -> columns = found);
    return !columns.isEmpty();
  }

  @Override
  public boolean row(long row, List<TableCell> cells) {
    if (++rows > MAX_LINES) {
      problem(row, null, FileRule.LIMIT, Integer.toString(MAX_LINES));
      return false;
    }
    if (cells.size() != columns.size()) {
      problem(
          row,
          null,
          FileRule.FIELD_COUNT,
          Integer.toString(cells.size()),
          Integer.toString(columns.size()));
      return true;
    }
    int before = problems.count();
    Map<BatchColumn, String> values = new EnumMap<>(BatchColumn.class);
    for (int i = 0; i < cells.size(); i++) {
      values.put(columns.get(i), text(row, columns.get(i), cells.get(i)));
    }
    if (problems.count() == before) {
      BatchRowReading.read(row, values, problems).ifPresent(read::add);
    }
    return true;
  }

  @Override
  public void problem(long row, String column, FileRule rule, String... arguments) {
    problems.add(row, column, "ROW-" + rule.name().replace('_', '-'), (Object[]) arguments);
  }

  /** The rows that keep all rules. */
  List<BatchRow> rows() {
    if (rows == 0 && problems.count() == 0) {
      problems.add(1, null, BatchProblem.ROW_NONE.code());
    }
    return List.copyOf(read);
  }

  private String text(long row, BatchColumn column, TableCell cell) {
    boolean mayBeNumber = column == BatchColumn.AMOUNT;
    return switch (cell.kind()) {
      case TEXT -> cell.text();
      case NUMBER -> mayBeNumber ? digits(row, cell.text()) : notText(row, column, cell);
      case FORMULA -> refused(row, column, BatchProblem.ROW_FORMULA);
      case OTHER -> notText(row, column, cell);
    };
  }

  /** A spreadsheet may write 120000000 as 1.2E8; it is the same whole number. */
  private String digits(long row, String number) {
    try {
      BigDecimal value = new BigDecimal(number).stripTrailingZeros();
      // 1E+999999999 must not be written out to be refused.
      if (Math.abs((long) value.scale()) > MAX_PLAIN_DIGITS) {
        return number;
      }
      return value.abs().compareTo(FIRST_WITHOUT_ALL_DIGITS) < 0
          ? value.toPlainString()
          : refused(row, BatchColumn.AMOUNT, BatchProblem.ROW_AMOUNT_DIGITS_LOST, number);
    } catch (NumberFormatException e) {
      return number;
    }
  }

  private String notText(long row, BatchColumn column, TableCell cell) {
    String shown = cell.text().substring(0, Math.min(cell.text().length(), MAX_SHOWN));
    return refused(row, column, BatchProblem.ROW_CELL_NOT_TEXT, shown);
  }

  private String refused(long row, BatchColumn column, BatchProblem problem, Object... arguments) {
    problems.add(row, column.header(), problem.code(), arguments);
    return "";
  }
}
