package vn.ntm.funding.following;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Objects;
import vn.ntm.funding.SpreadsheetText;
import vn.ntm.money.Vnd;

/**
 * Writes a form as CSV for machines and spreadsheets: UTF-8 with a byte order mark, one header of
 * stable names, and no text that a spreadsheet would run.
 */
final class CsvForm implements FormSink {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final FormRequest request;
  private final MoneyUnit unit;
  private final Writer out;
  private final CsvWriter csv;

  CsvForm(FormRequest request, MoneyUnit unit, OutputStream out) throws IOException {
    this.request = request;
    this.unit = unit;
    this.out = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
    this.out.write(BYTE_ORDER_MARK);
    this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(this.out);
    csv.writeRecord(
        "period",
        "subject",
        "key",
        "name",
        "programme",
        "component",
        "capitalSource",
        "nature",
        "unit",
        "planAssigned",
        "planAllocated",
        "extendedPlan",
        "paid",
        "paidVolume",
        "paidAdvance",
        "rateBasisPoints",
        "estimate",
        "causes",
        "statedBy",
        "statedAt");
  }

  @Override
  public void line(FormLine line) {
    csv.writeRecord(
        request.period().toString(),
        line.subject().name(),
        SpreadsheetText.safe(line.key()),
        SpreadsheetText.safe(line.name()),
        text(line.programme()),
        text(line.component()),
        text(line.capitalSource()),
        text(line.nature()),
        unit.name(),
        amount(line.planAssigned()),
        amount(line.planAllocated()),
        amount(line.extendedPlan()),
        amount(line.paid()),
        amount(line.paidVolume()),
        amount(line.paidAdvance()),
        text(line.rate()),
        line.estimate() == null ? "" : amount(line.estimate()),
        SpreadsheetText.safe(line.causes()),
        SpreadsheetText.safe(line.statedBy()),
        text(line.statedAt()));
  }

  /** Hands everything on. */
  void finish() {
    try {
      csv.flush();
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String amount(Vnd amount) {
    return unit.of(amount).toPlainString();
  }

  private static String text(Object value) {
    return Objects.toString(value, "");
  }
}
