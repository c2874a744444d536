package vn.ntm.files.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookSheetsTest {

  @TempDir Path folder;

  private final Map<String, List<List<String>>> read = new LinkedHashMap<>();
  private final List<FileRule> problems = new ArrayList<>();
  private final List<String> places = new ArrayList<>();

  @Test
  void everySheetIsReadByItsName() throws IOException {
    read(
        workbook(
            sheet("targets", List.of("code", "label"), List.of("01", "Xã đạt chuẩn")),
            sheet("tasks", List.of("text"), List.of("Rà soát"))));
    assertThat(read)
        .isEqualTo(
            Map.of(
                "targets", List.of(List.of("code", "label"), List.of("01", "Xã đạt chuẩn")),
                "tasks", List.of(List.of("text"), List.of("Rà soát"))));
    assertThat(problems).isEmpty();
  }

  @Test
  void aNumberIsReadWithItsOwnDigits() throws IOException {
    WorkbookSheet sheet =
        new WorkbookSheet(
            "numbers",
            List.of(new WorkbookSheet.Column("declared", List.of())),
            List.of(List.of(new TableCell(TableCell.Kind.NUMBER, "27.32"))));
    read(WorkbookWriter.write(List.of(sheet)));
    assertThat(read.get("numbers")).containsExactly(List.of("declared"), List.of("27.32"));
  }

  @Test
  void aListToChooseFromIsNoSheetOfTheTable() throws IOException {
    WorkbookSheet sheet =
        new WorkbookSheet(
            "targets",
            List.of(new WorkbookSheet.Column("level", List.of("COMMUNE", "VILLAGE"))),
            List.of(List.of(TableCell.ofText("VILLAGE"))));
    read(WorkbookWriter.write(List.of(sheet)));
    assertThat(read).containsOnlyKeys("targets");
    assertThat(problems).isEmpty();
  }

  @Test
  void aFormulaIsToldWithTheSheetThatHasIt() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
      workbook.newWorksheet("Chỉ tiêu").value(0, 0, "code");
      Worksheet second = workbook.newWorksheet("Nhiệm vụ");
      second.value(0, 0, "text");
      second.formula(2, 1, "1+1");
    }
    read(bytes.toByteArray());
    assertThat(problems).containsExactly(FileRule.FORMULA);
    assertThat(places).containsExactly("Nhiệm vụ 3 B");
  }

  @Test
  void aFileThatIsNoWorkbookIsUnreadable() throws IOException {
    read("PK\u0003\u0004 no workbook".getBytes(StandardCharsets.UTF_8));
    assertThat(problems).containsExactly(FileRule.UNREADABLE);
    assertThat(places).containsExactly("null 1 null");
  }

  private void read(byte[] workbook) throws IOException {
    Path file = Files.write(folder.resolve("plan.xlsx"), workbook);
    new TableFile(file, TableFile.Format.XLSX, "").read(new Sheets());
  }

  private static byte[] workbook(WorkbookSheet... sheets) {
    return WorkbookWriter.write(List.of(sheets));
  }

  private static WorkbookSheet sheet(String name, List<String> titles, List<String> row) {
    return new WorkbookSheet(
        name,
        titles.stream().map(title -> new WorkbookSheet.Column(title, List.of())).toList(),
        List.of(row.stream().map(TableCell::ofText).toList()));
  }

  private final class Sheets implements TableSheets {

    @Override
    public int maxRows() {
      return 100;
    }

    @Override
    public Optional<TableRows> sheet(String name) {
      return name.equals(WorkbookWriter.LISTS) ? Optional.empty() : Optional.of(new Rows(name));
    }

    @Override
    public void problem(String sheet, long row, String column, FileRule rule, String... arguments) {
      problems.add(rule);
      places.add(sheet + " " + row + " " + column);
    }
  }

  private final class Rows implements TableRows {

    private final List<List<String>> rows = new ArrayList<>();
    private int width;

    private Rows(String name) {
      read.put(name, rows);
    }

    @Override
    public int maxRows() {
      return 100;
    }

    @Override
    public int width() {
      return width;
    }

    @Override
    public boolean header(List<String> header) {
      width = header.size();
      return rows.add(header);
    }

    @Override
    public boolean row(long row, List<TableCell> cells) {
      return rows.add(cells.stream().map(TableCell::text).toList());
    }

    @Override
    public void problem(long row, String column, FileRule rule, String... arguments) {
      problems.add(rule);
    }
  }
}
