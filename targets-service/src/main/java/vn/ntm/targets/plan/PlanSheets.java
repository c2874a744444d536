package vn.ntm.targets.plan;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.ntm.targets.plan.domain.PlanDocument;

/**
 * The sheets of a plan's workbook. They are the lists of the plan format, one sheet a list, found
 * in its records, so that the workbook never lags behind the format. A list inside of a list has a
 * sheet of its own whose rows name the row they belong to.
 */
final class PlanSheets {

  /** The sheet of what stands outside of lists. */
  static final String DOCUMENT = "document";

  /** The column that numbers the rows of a sheet. */
  static final String ROW = "row";

  /** The column that names the row of the sheet above. */
  static final String OF = "of";

  private static final List<Sheet> ALL = new PlanSheets().collected();

  private final List<Sheet> sheets = new ArrayList<>();

  private PlanSheets() {}

  /** All sheets, each after the one above it. */
  static List<Sheet> all() {
    return ALL;
  }

  private List<Sheet> collected() {
    Sheet root = new Sheet(DOCUMENT, null, List.of(), new ArrayList<>());
    sheets.add(root);
    collect(PlanDocument.class, List.of(), root);
    return List.copyOf(sheets);
  }

  private void collect(Class<?> part, List<String> prefix, Sheet sheet) {
    for (RecordComponent member : part.getRecordComponents()) {
      List<String> path = new ArrayList<>(prefix);
      path.add(member.getName());
      Class<?> type = member.getType();
      if (type == List.class) {
        list(itemOf(member.getGenericType()), path, sheet);
      } else if (type.isRecord()) {
        collect(type, path, sheet);
      } else {
        sheet.columns().add(new Column(List.copyOf(path), Value.of(type), choices(type)));
      }
    }
  }

  private void list(Class<?> item, List<String> path, Sheet sheet) {
    if (!item.isRecord()) {
      sheet.columns().add(new Column(List.copyOf(path), Value.TEXTS, List.of()));
      return;
    }
    String above = sheet.parent() == null ? "" : sheet.name() + ".";
    Sheet below =
        new Sheet(above + String.join(".", path), sheet, List.copyOf(path), new ArrayList<>());
    sheets.add(below);
    collect(item, List.of(), below);
  }

  private static Class<?> itemOf(Type list) {
    return (Class<?>) ((ParameterizedType) list).getActualTypeArguments()[0];
  }

  private static List<String> choices(Class<?> type) {
    if (type == Boolean.class) {
      return List.of("true", "false");
    }
    return type.isEnum()
        ? Arrays.stream(type.getEnumConstants()).map(one -> ((Enum<?>) one).name()).toList()
        : List.of();
  }

  /**
   * A sheet.
   *
   * @param parent the sheet above; null for the document itself
   * @param path members that lead from an item of the sheet above to the list
   */
  record Sheet(String name, Sheet parent, List<String> path, List<Column> columns) {

    /** Whether rows of another sheet name its rows. */
    boolean isAbove() {
      return all().stream().anyMatch(other -> equals(other.parent()));
    }

    /** Whether its rows name a row of the sheet above. */
    boolean isNested() {
      return parent != null && parent.parent() != null;
    }
  }

  /**
   * A column.
   *
   * @param path members that lead from the item to the value
   */
  record Column(List<String> path, Value value, List<String> choices) {

    String title() {
      return String.join(".", path);
    }
  }

  /** What a column holds. */
  enum Value {
    TEXT,
    /** Several texts, each on a line of its own. */
    TEXTS,
    DAY,
    INTEGER,
    NUMBER,
    FLAG,
    CONSTANT;

    private static Value of(Class<?> type) {
      if (type == LocalDate.class) {
        return DAY;
      }
      if (type == Integer.class) {
        return INTEGER;
      }
      if (type == BigDecimal.class) {
        return NUMBER;
      }
      if (type == Boolean.class) {
        return FLAG;
      }
      return type.isEnum() ? CONSTANT : TEXT;
    }
  }
}
