package vn.ntm.targets.criteria;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.ntm.targets.criteria.domain.ChangeKind;
import vn.ntm.targets.criteria.domain.Comparison;
import vn.ntm.targets.criteria.domain.Measure;
import vn.ntm.targets.criteria.domain.MeasurementSource;
import vn.ntm.targets.criteria.domain.Provenance;
import vn.ntm.targets.criteria.domain.RefreshInterval;
import vn.ntm.targets.criteria.domain.SetColumn;
import vn.ntm.targets.criteria.domain.SetRecord;

/** Writes the table of a set as a file. A set is small, so that it is made in memory. */
enum SetTableFile {
  CSV("text/csv; charset=UTF-8", "csv") {
    @Override
    byte[] write(List<List<String>> rows) {
      StringWriter text = new StringWriter();
      try (CsvWriter csv = CsvWriter.builder().build(text)) {
        csv.writeRecord(HEADER);
        rows.forEach(csv::writeRecord);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return text.toString().getBytes(StandardCharsets.UTF_8);
    }
  },
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx") {
    @Override
    byte[] write(List<List<String>> rows) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (Workbook workbook = new Workbook(bytes, "NTM", "1.0")) {
        Worksheet sheet = workbook.newWorksheet("criteria");
        line(sheet, 0, HEADER);
        for (int i = 0; i < rows.size(); i++) {
          line(sheet, i + 1, rows.get(i));
        }
        CHOICES.forEach((column, constants) -> choice(sheet, column, constants));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return bytes.toByteArray();
    }
  };

  private static final int LAST_ROW_WITH_CHOICE = 6_000;

  private static final List<String> HEADER =
      Arrays.stream(SetColumn.values()).map(SetColumn::header).toList();

  /** Columns that are filled in by choosing. */
  private static final Map<SetColumn, Enum<?>[]> CHOICES =
      Map.of(
          SetColumn.RECORD, SetRecord.values(),
          SetColumn.COMPARISON, Comparison.values(),
          SetColumn.REFRESH, RefreshInterval.values(),
          SetColumn.REQUIRED_SOURCE, MeasurementSource.values(),
          SetColumn.CHANGE_KIND, ChangeKind.values(),
          SetColumn.MEASURE, Measure.values(),
          SetColumn.MARK, Provenance.Mark.values());

  private final String mediaType;
  private final String extension;

  SetTableFile(String mediaType, String extension) {
    this.mediaType = mediaType;
    this.extension = extension;
  }

  abstract byte[] write(List<List<String>> rows);

  String mediaType() {
    return mediaType;
  }

  /** Of the file's name, and how the format is asked for. */
  String extension() {
    return extension;
  }

  /** An inline text is never read as a formula, and keeps the zeros that it begins with. */
  private static void line(Worksheet sheet, int row, List<String> texts) {
    for (int column = 0; column < texts.size(); column++) {
      if (!texts.get(column).isEmpty()) {
        sheet.inlineString(row, column, texts.get(column));
      }
    }
  }

  private static void choice(Worksheet sheet, SetColumn column, Enum<?>[] constants) {
    String list = Arrays.stream(constants).map(Enum::name).collect(Collectors.joining(","));
    sheet
        .range(1, column.ordinal(), LAST_ROW_WITH_CHOICE, column.ordinal())
        .validateWithListByFormula("\"" + list + "\"");
  }
}
