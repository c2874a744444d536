package vn.ntm.funding.following;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.ntm.money.Vnd;

/**
 * Writes a form as a workbook for people. Rows are handed on as they are written. A spreadsheet
 * keeps fifteen digits of a number; an amount with more is written as text, so that none is lost.
 */
final class WorkbookForm implements FormSink {

  private static final int ROWS_AT_ONCE = 500;
  private static final int MAX_ROWS = 1_000_000;
  private static final int DIGITS_OF_A_NUMBER = 15;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  private static final String[] COLUMNS = {
    "Đối tượng",
    "Mã",
    "Nội dung / dự án",
    "Chương trình",
    "Nội dung thành phần",
    "Nguồn vốn",
    "Tính chất vốn",
    "Kế hoạch vốn năm: được giao",
    "Kế hoạch vốn năm: đã phân bổ chi tiết",
    "Kế hoạch vốn kéo dài",
    "Giải ngân từ 01/01: tổng số",
    "Trong đó: thanh toán khối lượng hoàn thành",
    "Trong đó: tạm ứng chưa thu hồi",
    "Tỷ lệ giải ngân (%)",
    "Ước giải ngân đến hết kỳ",
    "Nguyên nhân, vướng mắc",
    "Người nêu",
    "Thời điểm nêu"
  };

  private final MoneyUnit unit;
  private final Workbook workbook;
  private final Worksheet sheet;
  private int row;

  WorkbookForm(FormRequest request, MoneyUnit unit, OutputStream out) {
    this.unit = unit;
    this.workbook = new Workbook(out, "NTM", "1.0");
    this.sheet = workbook.newWorksheet("Giải ngân");
    head("Báo cáo giải ngân kỳ " + request.period());
    head("Số liệu đến hết ngày " + DAY.format(request.period().to()));
    head("Đơn vị tính: " + unit.vietnamese());
    for (int column = 0; column < COLUMNS.length; column++) {
      sheet.inlineString(row, column, COLUMNS[column]);
    }
    row++;
  }

  @Override
  public void line(FormLine line) {
    if (row >= MAX_ROWS) {
      throw new IllegalStateException("a sheet has no more rows; ask for CSV");
    }
    text(0, subject(line.subject()));
    text(1, line.key());
    text(2, line.name());
    text(3, line.programme());
    text(4, line.component());
    text(5, line.capitalSource());
    text(6, line.nature());
    amount(7, line.planAssigned());
    amount(8, line.planAllocated());
    amount(9, line.extendedPlan());
    amount(10, line.paid());
    amount(11, line.paidVolume());
    amount(12, line.paidAdvance());
    if (line.rate() != null) {
      sheet.value(row, 13, BigDecimal.valueOf(line.rate(), 2));
    }
    if (line.estimate() != null) {
      amount(14, line.estimate());
    }
    text(15, line.causes());
    text(16, line.statedBy());
    text(17, line.statedAt());
    row++;
    if (row % ROWS_AT_ONCE == 0) {
      handOn();
    }
  }

  /** Ends the workbook; one that broke off cannot be opened. */
  void finish() {
    try {
      workbook.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void head(String text) {
    sheet.inlineString(row, 0, text);
    row++;
  }

  /** An inline text is never read as a formula. */
  private void text(int column, Object value) {
    if (value != null) {
      sheet.inlineString(row, column, Objects.toString(value));
    }
  }

  private void amount(int column, Vnd amount) {
    BigDecimal number = unit.of(amount);
    if (number.precision() > DIGITS_OF_A_NUMBER) {
      sheet.inlineString(row, column, number.toPlainString());
    } else {
      sheet.value(row, column, number);
    }
  }

  private void handOn() {
    try {
      sheet.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String subject(FormLine.Subject subject) {
    return switch (subject) {
      case CONTENT -> "Nội dung";
      case PROJECT -> "Dự án";
      case LOCALITY -> "Chưa phân bổ";
      case TOTAL -> "Tổng số";
    };
  }
}
