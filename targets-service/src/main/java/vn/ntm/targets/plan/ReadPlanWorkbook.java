package vn.ntm.targets.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.ntm.files.table.FileRule;
import vn.ntm.files.table.TableCell;
import vn.ntm.files.table.TableFile;
import vn.ntm.files.table.TableRows;
import vn.ntm.files.table.TableSheets;
import vn.ntm.files.table.WorkbookWriter;
import vn.ntm.targets.plan.domain.PlanDocument;
import vn.ntm.web.problem.ProblemException;

/** Reads a plan from a workbook of the sheets of {@link PlanSheets}. */
final class ReadPlanWorkbook implements TableSheets {

  private static final int MAX_ROWS = 2_000;
  private static final int MOST_PROBLEMS = 100;

  /** Day 0 of the day numbers of sheets. */
  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

  private final Map<String, SheetRows> read = new HashMap<>();
  private final List<Object[]> problems = new ArrayList<>();

  private ReadPlanWorkbook() {}

  /**
   * The document of a workbook.
   *
   * @throws ProblemException 422 with every wrong cell, named by sheet, row and column
   */
  static PlanDocument of(TableFile file) {
    ReadPlanWorkbook workbook = new ReadPlanWorkbook();
    file.read(workbook);
    ObjectNode document = workbook.document();
    workbook.refuseProblems();
    try {
      return PlanJson.document(document);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Checked cells made no document", e);
    }
  }

  @Override
  public int maxRows() {
    return MAX_ROWS;
  }

  @Override
  public Optional<TableRows> sheet(String name) {
    if (name.equals(WorkbookWriter.LISTS)) {
      return Optional.empty();
    }
    Optional<PlanSheets.Sheet> known =
        PlanSheets.all().stream().filter(sheet -> sheet.name().equals(name)).findFirst();
    if (known.isEmpty()) {
      add(name, 1, "", PlanRefusal.ROW_SHEET_UNKNOWN, name);
    }
    return known.map(
        sheet -> {
          SheetRows rows = new SheetRows(sheet);
          read.put(name, rows);
          return rows;
        });
  }

  @Override
  public void problem(String sheet, long row, String column, FileRule rule, String... arguments) {
    file(sheet == null ? "-" : sheet, row, column, rule);
  }

  private void file(String sheet, long row, String column, FileRule rule) {
    String named = column == null ? "-" : column;
    add(sheet, row, named, PlanRefusal.ROW_SHEET_FILE, sheet, row, named, rule.name());
  }

  private void add(String sheet, long row, String column, PlanRefusal code, Object... arguments) {
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(new Object[] {"/" + sheet + "/" + row + "/" + column, code, arguments});
    }
  }

  private void refuseProblems() {
    if (!problems.isEmpty()) {
      ProblemException refusal = new ProblemException(PlanRefusal.PLAN_ROWS_REFUSED);
      problems.forEach(
          one -> refusal.part((String) one[0], (PlanRefusal) one[1], (Object[]) one[2]));
      throw refusal;
    }
  }

  private ObjectNode document() {
    SheetRows root = read.get(PlanSheets.DOCUMENT);
    if (root == null || root.items.size() != 1) {
      add(PlanSheets.DOCUMENT, 2, "", PlanRefusal.ROW_SHEET_MISSING, PlanSheets.DOCUMENT);
      return PlanJson.object();
    }
    for (PlanSheets.Sheet sheet : PlanSheets.all()) {
      SheetRows rows = read.get(sheet.name());
      if (sheet.parent() != null && rows != null) {
        rows.items.forEach(item -> place(sheet, item));
      }
    }
    return root.items.get(0).content();
  }

  private void place(PlanSheets.Sheet sheet, Item item) {
    SheetRows above = read.get(sheet.parent().name());
    ObjectNode parent =
        sheet.isNested()
            ? above == null ? null : above.byNumber.get(item.of())
            : above.items.get(0).content();
    if (parent == null) {
      add(
          sheet.name(),
          item.line(),
          PlanSheets.OF,
          PlanRefusal.ROW_SHEET_PARENT,
          sheet.name(),
          item.line(),
          item.of());
      return;
    }
    ObjectNode holder = parent;
    for (String member : sheet.path().subList(0, sheet.path().size() - 1)) {
      holder = holder.withObjectProperty(member);
    }
    ArrayNode list = holder.withArrayProperty(sheet.path().get(sheet.path().size() - 1));
    list.add(item.content());
  }

  /** The rows of one sheet. */
  private final class SheetRows implements TableRows {

    private final PlanSheets.Sheet sheet;
    private final List<Item> items = new ArrayList<>();
    private final Map<String, ObjectNode> byNumber = new HashMap<>();
    private List<String> header = List.of();

    private SheetRows(PlanSheets.Sheet sheet) {
      this.sheet = sheet;
    }

    @Override
    public int maxRows() {
      return MAX_ROWS;
    }

    @Override
    public int width() {
      return header.size();
    }

    @Override
    public boolean header(List<String> titles) {
      header = titles;
      Set<String> seen = new HashSet<>();
      boolean known = true;
      for (String title : titles) {
        if (!seen.add(title) || (column(title).isEmpty() && !isKey(title))) {
          add(sheet.name(), 1, title, PlanRefusal.ROW_SHEET_COLUMN, sheet.name(), title);
          known = false;
        }
      }
      return known;
    }

    private boolean isKey(String title) {
      return (title.equals(PlanSheets.ROW) && sheet.parent() != null)
          || (title.equals(PlanSheets.OF) && sheet.isNested());
    }

    private Optional<PlanSheets.Column> column(String title) {
      return sheet.columns().stream().filter(one -> one.title().equals(title)).findFirst();
    }

    @Override
    public boolean row(long row, List<TableCell> cells) {
      if (items.size() >= MAX_ROWS || cells.size() > header.size()) {
        file(sheet.name(), row, null, FileRule.LIMIT);
        return false;
      }
      ObjectNode content = PlanJson.object();
      String number = Integer.toString(items.size() + 1);
      String of = "";
      for (int i = 0; i < header.size(); i++) {
        String text = cells.get(i).text().strip();
        if (header.get(i).equals(PlanSheets.ROW) && isKey(PlanSheets.ROW)) {
          number = text;
        } else if (header.get(i).equals(PlanSheets.OF) && isKey(PlanSheets.OF)) {
          of = text;
        } else if (!text.isEmpty()) {
          take(row, column(header.get(i)).orElseThrow(), cells.get(i), content);
        }
      }
      items.add(new Item(row, of, content));
      if (!number.isEmpty() && byNumber.putIfAbsent(number, content) != null && sheet.isAbove()) {
        // What belongs to the row of this number would go to either of the two.
        add(
            sheet.name(),
            row,
            PlanSheets.ROW,
            PlanRefusal.ROW_SHEET_NUMBER,
            sheet.name(),
            row,
            PlanSheets.ROW,
            number);
      }
      return true;
    }

    private void take(long row, PlanSheets.Column column, TableCell cell, ObjectNode content) {
      ObjectNode holder = content;
      for (String member : column.path().subList(0, column.path().size() - 1)) {
        holder = holder.withObjectProperty(member);
      }
      String member = column.path().get(column.path().size() - 1);
      if (!put(holder, member, column, cell)) {
        add(
            sheet.name(),
            row,
            column.title(),
            PlanRefusal.ROW_SHEET_VALUE,
            sheet.name(),
            row,
            column.title(),
            cell.text(),
            column.value().name());
      }
    }

    @Override
    public void problem(long row, String column, FileRule rule, String... arguments) {
      file(sheet.name(), row, column, rule);
    }
  }

  /** False when the cell holds no value of the column. */
  private static boolean put(
      ObjectNode holder, String member, PlanSheets.Column column, TableCell cell) {
    boolean isNumber = cell.kind() == TableCell.Kind.NUMBER;
    if (!isNumber && cell.kind() != TableCell.Kind.TEXT) {
      return false;
    }
    String text = cell.text();
    try {
      switch (column.value()) {
        case TEXT -> {
          // A code that was typed as a number has lost its leading zeros.
          if (isNumber) {
            return false;
          }
          holder.put(member, text);
        }
        case TEXTS -> {
          ArrayNode texts = holder.putArray(member);
          PlanTexts.split(text).forEach(texts::add);
          return !isNumber;
        }
        case DAY -> holder.put(member, day(text.strip(), isNumber).toString());
        case INTEGER -> holder.put(member, new BigDecimal(text.strip()).intValueExact());
        case NUMBER -> holder.put(member, bounded(new BigDecimal(text.strip())));
        case FLAG, CONSTANT -> {
          if (!column.choices().contains(text.strip())) {
            return false;
          }
          if (column.value() == PlanSheets.Value.FLAG) {
            holder.put(member, Boolean.parseBoolean(text.strip()));
          } else {
            holder.put(member, text.strip());
          }
        }
      }
      return true;
    } catch (ArithmeticException | NumberFormatException | DateTimeException e) {
      return false;
    }
  }

  /** So that a number of millions of zeros is never written out. */
  private static BigDecimal bounded(BigDecimal number) {
    if (number.precision() > 30 || Math.abs(number.scale()) > 30) {
      throw new ArithmeticException("out of bounds");
    }
    return number;
  }

  private static LocalDate day(String text, boolean isNumber) {
    return isNumber
        ? DAY_ZERO.plusDays(new BigDecimal(text).intValueExact())
        : LocalDate.parse(text);
  }

  private record Item(long line, String of, ObjectNode content) {}
}
