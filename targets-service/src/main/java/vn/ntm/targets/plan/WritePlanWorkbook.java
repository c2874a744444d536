package vn.ntm.targets.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import vn.ntm.files.table.TableCell;
import vn.ntm.files.table.WorkbookSheet;
import vn.ntm.files.table.WorkbookWriter;
import vn.ntm.targets.plan.domain.PlanDocument;

/** Writes a plan as a workbook, and the empty workbook to fill in. */
final class WritePlanWorkbook {

  private WritePlanWorkbook() {}

  /** The workbook of a document. */
  static byte[] of(PlanDocument document) {
    return write(PlanJson.tree(document));
  }

  /** The workbook to fill in: all sheets and columns, and lists to choose constants from. */
  static byte[] template() {
    return write(null);
  }

  private static byte[] write(JsonNode document) {
    Map<String, List<Item>> items = new LinkedHashMap<>();
    List<WorkbookSheet> sheets = new ArrayList<>();
    for (PlanSheets.Sheet sheet : PlanSheets.all()) {
      List<Item> rows = document == null ? List.of() : items(sheet, document, items);
      items.put(sheet.name(), rows);
      sheets.add(new WorkbookSheet(sheet.name(), columns(sheet), cells(sheet, rows)));
    }
    return WorkbookWriter.write(sheets);
  }

  private static List<Item> items(
      PlanSheets.Sheet sheet, JsonNode document, Map<String, List<Item>> known) {
    if (sheet.parent() == null) {
      return List.of(new Item(1, 0, document));
    }
    List<Item> rows = new ArrayList<>();
    for (Item above : known.get(sheet.parent().name())) {
      for (JsonNode item : at(above.content(), sheet.path())) {
        rows.add(new Item(rows.size() + 1, above.row(), item));
      }
    }
    return rows;
  }

  private static List<WorkbookSheet.Column> columns(PlanSheets.Sheet sheet) {
    List<WorkbookSheet.Column> columns = new ArrayList<>();
    if (sheet.parent() != null) {
      columns.add(new WorkbookSheet.Column(PlanSheets.ROW, List.of()));
    }
    if (sheet.isNested()) {
      columns.add(new WorkbookSheet.Column(PlanSheets.OF, List.of()));
    }
    sheet
        .columns()
        .forEach(one -> columns.add(new WorkbookSheet.Column(one.title(), one.choices())));
    return columns;
  }

  private static List<List<TableCell>> cells(PlanSheets.Sheet sheet, List<Item> rows) {
    return rows.stream().map(row -> cells(sheet, row)).toList();
  }

  private static List<TableCell> cells(PlanSheets.Sheet sheet, Item row) {
    List<TableCell> cells = new ArrayList<>();
    if (sheet.parent() != null) {
      cells.add(number(Integer.toString(row.row())));
    }
    if (sheet.isNested()) {
      cells.add(number(Integer.toString(row.of())));
    }
    sheet.columns().forEach(column -> cells.add(cell(column, at(row.content(), column.path()))));
    return cells;
  }

  private static TableCell cell(PlanSheets.Column column, JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return TableCell.ofText("");
    }
    return switch (column.value()) {
      case TEXTS -> TableCell.ofText(PlanTexts.join(texts(value)));
      case INTEGER -> number(value.asText());
      // A number with zeros at its end would lose them as a number of the sheet.
      case NUMBER -> {
        String digits = value.decimalValue().toPlainString();
        boolean plain =
            value.decimalValue().scale() <= 0
                || value.decimalValue().stripTrailingZeros().scale()
                    == value.decimalValue().scale();
        yield plain ? number(digits) : TableCell.ofText(digits);
      }
      default -> TableCell.ofText(value.asText());
    };
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static TableCell number(String digits) {
    return new TableCell(TableCell.Kind.NUMBER, digits);
  }

  private static JsonNode at(JsonNode item, List<String> path) {
    JsonNode value = item;
    for (String member : path) {
      value = value.path(member);
    }
    return value;
  }

  private record Item(int row, int of, JsonNode content) {}
}
