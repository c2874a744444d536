package vn.ntm.targets.task;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.ntm.files.table.FileRule;
import vn.ntm.files.table.TableCell;
import vn.ntm.files.table.TableRows;
import vn.ntm.targets.criteria.domain.ChangeKind;
import vn.ntm.targets.locality.domain.Standard;
import vn.ntm.targets.task.domain.BrokenRule;
import vn.ntm.targets.task.domain.Cause;
import vn.ntm.targets.task.domain.Due;
import vn.ntm.targets.task.domain.TaskDraft;
import vn.ntm.targets.task.domain.TaskKind;
import vn.ntm.targets.task.domain.TaskRules;
import vn.ntm.targets.task.domain.WorkKind;

/** Takes the rows of a table of tasks from whatever file they stand in, and checks each. */
final class TaskTable implements TableRows {

  /** Most tasks of one table. */
  private static final int MAX_ROWS = 5_000;

  private static final int MAX_SHOWN = 60;
  private static final int MAX_AGENCIES = 20;

  private final List<RowProblem> problems = new ArrayList<>();
  private final List<TaskRow> tasks = new ArrayList<>();
  private final List<TaskColumn> columns = new ArrayList<>();
  private Map<TaskColumn, String> cells = Map.of();
  private long row;
  private int rows;

  @Override
  public int maxRows() {
    return MAX_ROWS;
  }

  @Override
  public int width() {
    return columns.size();
  }

  @Override
  public boolean header(List<String> header) {
    row = 1;
    Set<TaskColumn> seen = EnumSet.noneOf(TaskColumn.class);
    for (String name : header) {
      Optional<TaskColumn> column = TaskColumn.named(name);
      if (column.isEmpty()) {
        refuse(shown(name), TaskProblem.TASK_ROW_COLUMN_UNKNOWN, shown(name));
      } else if (!seen.add(column.get())) {
        refuse(name, TaskProblem.TASK_ROW_COLUMN_REPEATED, name);
      }
      column.ifPresent(columns::add);
    }
    for (TaskColumn column : TaskColumn.values()) {
      if (column.isRequired() && !seen.contains(column)) {
        refuse(column.header(), TaskProblem.TASK_ROW_COLUMN_MISSING, column.header());
      }
    }
    return problems.isEmpty();
  }

  @Override
  public boolean row(long number, List<TableCell> read) {
    row = number;
    if (++rows > MAX_ROWS) {
      refuse(null, TaskProblem.TASK_ROW_LIMIT, Integer.toString(MAX_ROWS));
      return false;
    }
    if (read.size() != columns.size()) {
      refuse(
          null,
          TaskProblem.TASK_ROW_FIELD_COUNT,
          Integer.toString(read.size()),
          Integer.toString(columns.size()));
      return true;
    }
    int before = problems.size();
    cells = new EnumMap<>(TaskColumn.class);
    for (int i = 0; i < read.size(); i++) {
      keep(columns.get(i), read.get(i));
    }
    read(before);
    return true;
  }

  @Override
  public void problem(long number, String column, FileRule rule, String... arguments) {
    problems.add(
        new RowProblem(
            number, column, TaskProblem.valueOf("TASK_ROW_" + rule.name()), List.of(arguments)));
  }

  /** The tasks of all rows that keep the rules. */
  List<TaskRow> tasks() {
    if (rows == 0 && problems.isEmpty()) {
      row = 1;
      refuse(null, TaskProblem.TASK_ROW_NONE);
    }
    return List.copyOf(tasks);
  }

  /** What rows break, in the order in which it was found. */
  List<RowProblem> problems() {
    return List.copyOf(problems);
  }

  private void keep(TaskColumn column, TableCell cell) {
    String text = cell.text().strip();
    switch (cell.kind()) {
      case TEXT, NUMBER -> {
        if (text.length() > column.maxLength()) {
          refuse(column.header(), TaskProblem.TASK_ROW_VALUE_TOO_LONG);
        } else if (text.chars().anyMatch(Character::isISOControl)) {
          refuse(column.header(), TaskProblem.TASK_ROW_VALUE_FORM, column.header());
        } else if (!text.isEmpty()) {
          cells.put(column, text);
        }
      }
      case FORMULA -> refuse(column.header(), TaskProblem.TASK_ROW_FORMULA);
      case OTHER -> refuse(column.header(), TaskProblem.TASK_ROW_VALUE_FORM, text);
    }
  }

  private void read(int before) {
    String place = required(TaskColumn.LOCALITY_CODE, text -> text);
    TaskKind kind = required(TaskColumn.KIND, TaskTable::enteredKind);
    TaskDraft task = kind == null ? null : draft(kind);
    if (problems.size() > before) {
      return;
    }
    for (BrokenRule broken : TaskRules.broken(task)) {
      refuse(
          TaskColumn.ofField(broken.field()),
          TaskProblem.of(broken.rule()),
          broken.arguments().toArray(String[]::new));
    }
    if (problems.size() == before) {
      tasks.add(new TaskRow(row, place, cells.get(TaskColumn.TARGET_CODE), task));
    }
  }

  private static TaskKind enteredKind(String text) {
    return TaskKind.valueOf(TaskRequest.Kind.valueOf(text).name());
  }

  private TaskDraft draft(TaskKind kind) {
    return new TaskDraft(
        kind,
        cells.get(TaskColumn.TEXT),
        value(TaskColumn.WORK_KIND, WorkKind::valueOf),
        cells.get(TaskColumn.OBJECT),
        value(TaskColumn.QUANTITY, TaskTable::number),
        Boolean.TRUE.equals(value(TaskColumn.ABOUT, TaskTable::yes)),
        cells.get(TaskColumn.UNIT),
        value(TaskColumn.STANDARD, Standard::valueOf),
        cells.get(TaskColumn.CRITERION),
        value(TaskColumn.CHANGE_KIND, ChangeKind::valueOf),
        cause(),
        value(TaskColumn.YEAR_FROM, Integer::valueOf),
        value(TaskColumn.YEAR_TO, Integer::valueOf),
        agencies(TaskColumn.LEADS),
        agencies(TaskColumn.CO_AGENCIES),
        due(),
        cells.get(TaskColumn.NOTE));
  }

  private Cause cause() {
    Cause.Kind kind = value(TaskColumn.CAUSE_KIND, Cause.Kind::valueOf);
    String code = value(TaskColumn.CAUSE_CODE, TaskTable::causeCode);
    if (kind == null) {
      if (code != null || cells.containsKey(TaskColumn.CAUSE_TEXT)) {
        refuse(TaskColumn.CAUSE_KIND.header(), TaskProblem.TASK_VALUE_MISSING);
      }
      return null;
    }
    if (code == null) {
      refuse(TaskColumn.CAUSE_CODE.header(), TaskProblem.TASK_VALUE_MISSING);
    }
    return new Cause(kind, code, cells.get(TaskColumn.CAUSE_TEXT));
  }

  private Due due() {
    Due.Precision precision = value(TaskColumn.DUE_PRECISION, Due.Precision::valueOf);
    LocalDate date = value(TaskColumn.DUE_DATE, TaskTable::day);
    LocalDate from = value(TaskColumn.DUE_FROM, TaskTable::day);
    Due.Qualifier qualifier = value(TaskColumn.DUE_QUALIFIER, Due.Qualifier::valueOf);
    if (precision != null) {
      return new Due(from, date, precision, qualifier, cells.get(TaskColumn.DUE_PRINTED));
    }
    if (date != null || from != null || qualifier != null) {
      refuse(TaskColumn.DUE_PRECISION.header(), TaskProblem.TASK_VALUE_MISSING);
    }
    return null;
  }

  private List<String> agencies(TaskColumn column) {
    List<String> agencies =
        Arrays.stream(cells.getOrDefault(column, "").split(";", -1))
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .toList();
    if (agencies.size() > MAX_AGENCIES) {
      refuse(column.header(), TaskProblem.TASK_ROW_VALUE_TOO_LONG);
    }
    return agencies;
  }

  private <T> T required(TaskColumn column, Function<String, T> form) {
    if (!cells.containsKey(column)) {
      refuse(column.header(), TaskProblem.TASK_VALUE_MISSING);
      return null;
    }
    return value(column, form);
  }

  /** Null for an empty cell, and for one that cannot be read, which is then a problem. */
  private <T> T value(TaskColumn column, Function<String, T> form) {
    String text = cells.get(column);
    try {
      return text == null ? null : form.apply(text);
    } catch (IllegalArgumentException | DateTimeException e) {
      refuse(column.header(), TaskProblem.TASK_ROW_VALUE_FORM, shown(text));
      return null;
    }
  }

  private static BigDecimal number(String text) {
    if (!text.matches("\\d+(\\.\\d+)?")) {
      throw new IllegalArgumentException(text);
    }
    return new BigDecimal(text);
  }

  private static Boolean yes(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(text);
    };
  }

  private static String causeCode(String text) {
    if (!text.matches("[A-Z][A-Z0-9_]*")) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }

  private static LocalDate day(String text) {
    LocalDate day = LocalDate.parse(text);
    if (day.getYear() < 1900 || day.getYear() > 2999) {
      throw new IllegalArgumentException(text);
    }
    return day;
  }

  private static String shown(String text) {
    return text.substring(0, Math.min(text.length(), MAX_SHOWN));
  }

  private void refuse(String column, TaskProblem code, String... arguments) {
    problems.add(new RowProblem(row, column, code, List.of(arguments)));
  }
}
