package vn.ntm.files.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import vn.ntm.files.table.TableCell.Kind;

/**
 * Reads a table from the only sheet of an XLSX workbook; the sheet of lists to choose from that our
 * own templates have is passed over.
 */
final class WorkbookTable {

  private WorkbookTable() {}

  static void read(Path file, TableRows table) throws IOException {
    Optional<byte[]> safe = BoundedWorkbook.copy(file, table);
    if (safe.isPresent()) {
      read(safe.get(), table);
    }
  }

  private static void read(byte[] archive, TableRows table) {
    long[] last = {0};
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(archive))) {
      List<Sheet> sheets =
          workbook
              .getSheets()
              .filter(sheet -> !sheet.getName().equals(WorkbookWriter.LISTS))
              .toList();
      if (sheets.size() != 1) {
        table.problem(1, null, FileRule.SHEETS, Integer.toString(sheets.size()));
        return;
      }
      table.sheet(sheets.get(0).getName());
      try (Stream<Row> rows = sheets.get(0).openStream()) {
        read(rows.iterator(), table, last);
      }
    } catch (IOException | RuntimeException e) {
      // The library meets a workbook that is none with exceptions of every kind.
      table.problem(last[0] + 1, null, FileRule.UNREADABLE);
    }
  }

  private static void read(Iterator<Row> rows, TableRows table, long[] last) {
    boolean more = rows.hasNext() && table.header(header(rows.next()));
    last[0] = 1;
    while (more && rows.hasNext()) {
      Row row = rows.next();
      // Rows have numbers of their own, and the report names them by these.
      if (row.getRowNum() <= last[0]) {
        table.problem(row.getRowNum(), null, FileRule.UNREADABLE);
        return;
      }
      last[0] = row.getRowNum();
      List<TableCell> cells = cells(row, table.width());
      more = cells.stream().allMatch(WorkbookTable::isEmpty) || table.row(last[0], cells);
    }
  }

  /** Reads the table of each sheet. */
  static void read(Path file, TableSheets tables) throws IOException {
    Optional<byte[]> safe = BoundedWorkbook.copy(file, new WholeWorkbook(tables));
    if (safe.isEmpty()) {
      return;
    }
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(safe.get()))) {
      for (Sheet sheet : workbook.getSheets().toList()) {
        Optional<TableRows> table = tables.sheet(sheet.getName());
        if (table.isPresent()) {
          read(sheet, table.get());
        }
      }
    } catch (IOException | RuntimeException e) {
      // The library meets a workbook that is none with exceptions of every kind.
      tables.problem(null, 1, null, FileRule.UNREADABLE);
    }
  }

  private static void read(Sheet sheet, TableRows table) {
    long[] last = {0};
    try (Stream<Row> rows = sheet.openStream()) {
      read(rows.iterator(), table, last);
    } catch (IOException | RuntimeException e) {
      table.problem(last[0] + 1, null, FileRule.UNREADABLE);
    }
  }

  /** Notes what is found before any sheet is read. */
  private static final class WholeWorkbook implements TableRows {

    private final TableSheets tables;
    private String sheet;

    private WholeWorkbook(TableSheets tables) {
      this.tables = tables;
    }

    @Override
    public void sheet(String name) {
      sheet = name;
    }

    @Override
    public int maxRows() {
      return tables.maxRows();
    }

    @Override
    public int width() {
      return 0;
    }

    @Override
    public boolean header(List<String> header) {
      return false;
    }

    @Override
    public boolean row(long row, List<TableCell> cells) {
      return false;
    }

    @Override
    public void problem(long row, String column, FileRule rule, String... arguments) {
      tables.problem(sheet, row, column, rule, arguments);
    }
  }

  private static List<String> header(Row row) {
    List<TableCell> cells = cells(row, 0);
    return cells.stream().map(TableCell::text).toList();
  }

  /** The cells up to the last one that holds something, and at least as many as the header has. */
  private static List<TableCell> cells(Row row, int width) {
    List<TableCell> cells = new ArrayList<>();
    for (int i = 0; i < row.getCellCount(); i++) {
      cells.add(row.getOptionalCell(i).map(WorkbookTable::cell).orElse(empty()));
    }
    while (cells.size() > width && isEmpty(cells.get(cells.size() - 1))) {
      cells.remove(cells.size() - 1);
    }
    while (cells.size() < width) {
      cells.add(empty());
    }
    return cells;
  }

  private static TableCell cell(Cell cell) {
    String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
    return switch (cell.getType()) {
      case STRING -> TableCell.ofText(raw);
      case EMPTY -> empty();
      case NUMBER -> new TableCell(Kind.NUMBER, raw);
      case FORMULA -> new TableCell(Kind.FORMULA, raw);
      case BOOLEAN, ERROR -> new TableCell(Kind.OTHER, raw);
    };
  }

  private static boolean isEmpty(TableCell cell) {
    return cell.kind() == Kind.TEXT && cell.text().isEmpty();
  }

  private static TableCell empty() {
    return TableCell.ofText("");
  }
}
