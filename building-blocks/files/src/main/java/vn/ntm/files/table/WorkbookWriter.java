package vn.ntm.files.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes workbooks of several sheets, with lists to choose from. */
public final class WorkbookWriter {

  /** The sheet that holds the lists; it is hidden, and passed over when the workbook is read. */
  public static final String LISTS = "lists";

  /** How far down a column its list is offered. */
  private static final int CHOICE_ROWS = 2_000;

  private static final double WIDTH = 18;

  private final Workbook workbook;
  private final Map<List<String>, Range> lists = new LinkedHashMap<>();

  private WorkbookWriter(Workbook workbook) {
    this.workbook = workbook;
  }

  /** The bytes of the workbook. */
  public static byte[] write(List<WorkbookSheet> sheets) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "NTM", "1.0")) {
      new WorkbookWriter(workbook).all(sheets);
    } catch (IOException e) {
      throw new UncheckedIOException("A workbook could not be written", e);
    }
    return bytes.toByteArray();
  }

  private void all(List<WorkbookSheet> sheets) {
    List<Worksheet> pages =
        sheets.stream().map(sheet -> workbook.newWorksheet(sheet.name())).toList();
    Worksheet choices = workbook.newWorksheet(LISTS);
    choices.setVisibilityState(VisibilityState.HIDDEN);
    for (int i = 0; i < sheets.size(); i++) {
      sheet(sheets.get(i), pages.get(i), choices);
    }
  }

  private void sheet(WorkbookSheet sheet, Worksheet page, Worksheet choices) {
    for (int column = 0; column < sheet.columns().size(); column++) {
      WorkbookSheet.Column one = sheet.columns().get(column);
      page.value(0, column, one.title());
      page.style(0, column).bold().set();
      page.width(column, WIDTH);
      if (!one.choices().isEmpty()) {
        page.range(1, column, CHOICE_ROWS, column)
            .validateWithList(lists.computeIfAbsent(one.choices(), list -> list(list, choices)));
      }
    }
    page.freezePane(0, 1);
    for (int row = 0; row < sheet.rows().size(); row++) {
      List<TableCell> cells = sheet.rows().get(row);
      for (int column = 0; column < cells.size(); column++) {
        cell(page, row + 1, column, cells.get(column));
      }
    }
  }

  private Range list(List<String> values, Worksheet choices) {
    int column = lists.size();
    for (int row = 0; row < values.size(); row++) {
      choices.value(row, column, values.get(row));
    }
    return choices.range(0, column, values.size() - 1, column);
  }

  private static void cell(Worksheet page, int row, int column, TableCell cell) {
    if (cell.kind() == TableCell.Kind.NUMBER) {
      page.value(row, column, new BigDecimal(cell.text()));
    } else if (!cell.text().isEmpty()) {
      page.value(row, column, cell.text());
    }
  }
}
