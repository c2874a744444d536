package vn.ntm.targets.task;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/**
 * Writes tasks as CSV for machines and spreadsheets: with a byte order mark, one header of stable
 * names, and no text that a spreadsheet would run.
 */
final class TaskCsv {

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final String STARTS_OF_FORMULAS = "=+-@\t\r";

  private TaskCsv() {}

  static String of(List<TaskView> tasks) {
    StringWriter out = new StringWriter();
    out.write(BYTE_ORDER_MARK);
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
      csv.writeRecord(
          "id",
          "kind",
          "no",
          "localityCode",
          "locality",
          "standard",
          "criterion",
          "text",
          "workKind",
          "object",
          "quantity",
          "unit",
          "leads",
          "coAgencies",
          "dueDate",
          "duePrecision",
          "state",
          "percent",
          "standing",
          "daysLate",
          "targetCode");
      tasks.forEach(task -> write(csv, task));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static void write(CsvWriter csv, TaskView task) {
    csv.writeRecord(
        task.id().toString(),
        task.kind().name(),
        text(task.no()),
        text(task.locality().code()),
        text(task.locality().fullName()),
        text(task.standard()),
        text(task.criterion()),
        text(task.text()),
        text(task.workKind()),
        text(task.object()),
        task.quantity() == null ? "" : task.quantity().toPlainString(),
        text(task.unit()),
        text(String.join("; ", task.leads())),
        text(String.join("; ", task.coAgencies())),
        task.due() == null ? "" : text(task.due().date()),
        task.due() == null ? "" : text(task.due().precision()),
        task.progress().state().name(),
        task.progress().percent() == null ? "" : task.progress().percent().toPlainString(),
        task.lateness().standing().name(),
        Long.toString(task.lateness().daysLate()),
        text(task.targetCode()));
  }

  /** What begins like a formula is made a text. */
  private static String text(Object value) {
    String text = Objects.toString(value, "");
    return !text.isEmpty() && STARTS_OF_FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
