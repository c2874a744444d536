package vn.ntm.targets.task;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.ntm.files.table.WorkbookSheet;
import vn.ntm.files.table.WorkbookWriter;
import vn.ntm.targets.criteria.domain.ChangeKind;
import vn.ntm.targets.locality.domain.Standard;
import vn.ntm.targets.task.domain.Cause;
import vn.ntm.targets.task.domain.Due;
import vn.ntm.targets.task.domain.WorkKind;

/** The columns of a table of tasks; docs/formats/tasks.md describes them. */
enum TaskColumn {
  LOCALITY_CODE("localityCode", 10),
  KIND("kind", 20, TaskRequest.Kind.values()),
  TEXT("text", 2000),
  WORK_KIND("workKind", 20, WorkKind.values()),
  OBJECT("object", 200),
  QUANTITY("quantity", 30),
  ABOUT("about", 5, true, false),
  UNIT("unit", 50),
  STANDARD("standard", 30, Standard.values()),
  CRITERION("criterion", 10),
  CHANGE_KIND("changeKind", 20, ChangeKind.values()),
  CAUSE_KIND("causeKind", 20, Cause.Kind.values()),
  CAUSE_CODE("causeCode", 50),
  CAUSE_TEXT("causeText", 1000),
  YEAR_FROM("yearFrom", 4),
  YEAR_TO("yearTo", 4),
  LEADS("leads", 2000),
  CO_AGENCIES("coAgencies", 2000),
  DUE_FROM("dueFrom", 10),
  DUE_DATE("dueDate", 10),
  DUE_PRECISION("duePrecision", 20, Due.Precision.values()),
  DUE_QUALIFIER("dueQualifier", 20, Due.Qualifier.values()),
  DUE_PRINTED("duePrinted", 200),
  NOTE("note", 1000),
  TARGET_CODE("targetCode", 50);

  private final String header;
  private final int maxLength;
  private final List<String> choices;

  TaskColumn(String header, int maxLength, Object... choices) {
    this.header = header;
    this.maxLength = maxLength;
    this.choices = Arrays.stream(choices).map(Object::toString).toList();
  }

  /** The workbook to fill in: all columns, and lists to choose constants from. */
  static byte[] template() {
    List<WorkbookSheet.Column> columns =
        Arrays.stream(values())
            .map(column -> new WorkbookSheet.Column(column.header, column.choices))
            .toList();
    return WorkbookWriter.write(List.of(new WorkbookSheet("tasks", columns, List.of())));
  }

  /** Its name in the header row. */
  String header() {
    return header;
  }

  int maxLength() {
    return maxLength;
  }

  /** Whether each table has it; any other may be left out or left empty. */
  boolean isRequired() {
    return this == LOCALITY_CODE || this == KIND;
  }

  static Optional<TaskColumn> named(String header) {
    return Arrays.stream(values()).filter(column -> column.header.equals(header)).findFirst();
  }

  /** The column of a value of a task; a part of the date stands in a column of its own. */
  static String ofField(String field) {
    return switch (field) {
      case "due", "due.date" -> DUE_DATE.header;
      case "due.precision" -> DUE_PRECISION.header;
      case "cause" -> CAUSE_KIND.header;
      default -> field;
    };
  }
}
