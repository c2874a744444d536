package vn.ntm.targets.task;

import java.util.Arrays;
import java.util.Optional;

/** The columns of a table of tasks; docs/formats/tasks.md describes them. */
enum TaskColumn {
  LOCALITY_CODE("localityCode", 10),
  KIND("kind", 20),
  TEXT("text", 2000),
  WORK_KIND("workKind", 20),
  OBJECT("object", 200),
  QUANTITY("quantity", 30),
  ABOUT("about", 5),
  UNIT("unit", 50),
  STANDARD("standard", 30),
  CRITERION("criterion", 10),
  CHANGE_KIND("changeKind", 20),
  CAUSE_KIND("causeKind", 20),
  CAUSE_CODE("causeCode", 50),
  CAUSE_TEXT("causeText", 1000),
  YEAR_FROM("yearFrom", 4),
  YEAR_TO("yearTo", 4),
  LEADS("leads", 2000),
  CO_AGENCIES("coAgencies", 2000),
  DUE_FROM("dueFrom", 10),
  DUE_DATE("dueDate", 10),
  DUE_PRECISION("duePrecision", 20),
  DUE_QUALIFIER("dueQualifier", 20),
  DUE_PRINTED("duePrinted", 200),
  NOTE("note", 1000);

  private final String header;
  private final int maxLength;

  TaskColumn(String header, int maxLength) {
    this.header = header;
    this.maxLength = maxLength;
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
