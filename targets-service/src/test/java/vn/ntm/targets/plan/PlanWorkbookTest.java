package vn.ntm.targets.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import vn.ntm.files.table.TableCell;
import vn.ntm.files.table.TableFile;
import vn.ntm.files.table.WorkbookSheet;
import vn.ntm.files.table.WorkbookWriter;
import vn.ntm.targets.plan.domain.PlanDocument;
import vn.ntm.targets.plan.domain.PlanDocuments;
import vn.ntm.web.problem.ProblemDocument;
import vn.ntm.web.problem.ProblemException;

class PlanWorkbookTest {

  @TempDir Path folder;

  @ParameterizedTest
  @FieldSource("vn.ntm.targets.plan.domain.PlanDocuments#REAL")
  void aPlanWrittenAsAWorkbookAndReadAgainIsTheSamePlan(String name) throws IOException {
    PlanDocument plan = PlanDocuments.real(name);
    PlanDocument again = ReadPlanWorkbook.of(file(WritePlanWorkbook.of(plan)));
    assertThat(PlanJson.write(again)).isEqualTo(PlanJson.write(plan));
  }

  @Test
  void everyListOfTheFormatHasItsSheet() {
    assertThat(PlanSheets.all().stream().map(PlanSheets.Sheet::name))
        .contains(
            "document",
            "scope.counts",
            "targets",
            "targets.localities",
            "targets.byYear",
            "statements.parts",
            "capitalNeeds.lines")
        .doesNotHaveDuplicates()
        .allMatch(name -> name.length() <= 31);
  }

  @Test
  void theEmptyTemplateIsRefusedForWhatItLacks() {
    assertThatThrownBy(() -> ReadPlanWorkbook.of(file(WritePlanWorkbook.template())))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void anUnknownSheetAndAnUnknownColumnAreRefused() {
    assertRefused(
        sheet("document", List.of("title"), List.of("Kế hoạch")),
        sheet("remarks", List.of("text"), List.of("x")));
    assertRefused(sheet("document", List.of("title", "remark"), List.of("Kế hoạch", "x")));
  }

  @Test
  void aRowThatBelongsToNoRowAboveIsRefused() {
    assertRefused(
        sheet("document", List.of("title"), List.of("Kế hoạch")),
        sheet("targets", List.of("row", "code"), List.of("1", "A")),
        sheet("targets.localities", List.of("of", "name"), List.of("2", "Long Phú")));
  }

  @Test
  void aRowNumberThatStandsTwiceIsRefusedSoThatNoPlaceMovesToAnotherTarget() {
    WorkbookSheet document = sheet("document", List.of("title"), List.of("Kế hoạch"));
    for (List<String> numbers : List.of(List.of("1", "1"), List.of("2", "2"))) {
      List<WorkbookSheet.Column> columns =
          List.of(
              new WorkbookSheet.Column("row", List.of()),
              new WorkbookSheet.Column("code", List.of()));
      WorkbookSheet targets =
          new WorkbookSheet(
              "targets",
              columns,
              List.of(
                  List.of(TableCell.ofText(numbers.get(0)), TableCell.ofText("A")),
                  List.of(TableCell.ofText(numbers.get(1)), TableCell.ofText("B"))));
      assertThat(refusalOf(document, targets))
          .contains("targets", "3", "row", PlanRefusal.ROW_SHEET_NUMBER.code());
    }
  }

  @Test
  void aCodeThatWasTypedAsANumberIsRefused() throws IOException {
    WorkbookSheet document =
        new WorkbookSheet(
            "document",
            List.of(new WorkbookSheet.Column("localityCode", List.of())),
            List.of(List.of(new TableCell(TableCell.Kind.NUMBER, "94"))));
    byte[] workbook = WorkbookWriter.write(List.of(document));
    assertThatThrownBy(() -> ReadPlanWorkbook.of(file(workbook)))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void severalTextsInACellKeepTheirLineBreaks() {
    List<String> texts = List.of("Sở Tài chính", "một\nhai", "a\\nb");
    assertThat(PlanTexts.split(PlanTexts.join(texts))).isEqualTo(texts);
  }

  private String refusalOf(WorkbookSheet... sheets) {
    try {
      ReadPlanWorkbook.of(file(WorkbookWriter.write(List.of(sheets))));
      return "";
    } catch (ProblemException refused) {
      return ProblemDocument.of(refused, Locale.ENGLISH, "/", null).get("errors").toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void assertRefused(WorkbookSheet... sheets) {
    assertThatThrownBy(() -> ReadPlanWorkbook.of(file(WorkbookWriter.write(List.of(sheets)))))
        .isInstanceOf(ProblemException.class);
  }

  private TableFile file(byte[] workbook) throws IOException {
    return new TableFile(
        Files.write(folder.resolve("plan.xlsx"), workbook), TableFile.Format.XLSX, "");
  }

  private static WorkbookSheet sheet(String name, List<String> titles, List<String> row) {
    List<WorkbookSheet.Column> columns = new ArrayList<>();
    titles.forEach(title -> columns.add(new WorkbookSheet.Column(title, List.of())));
    return new WorkbookSheet(name, columns, List.of(row.stream().map(TableCell::ofText).toList()));
  }
}
