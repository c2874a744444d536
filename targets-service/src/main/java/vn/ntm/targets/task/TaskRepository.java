package vn.ntm.targets.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import vn.ntm.targets.criteria.domain.ChangeKind;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.targets.locality.domain.Standard;
import vn.ntm.targets.task.domain.Cause;
import vn.ntm.targets.task.domain.Due;
import vn.ntm.targets.task.domain.Progress;
import vn.ntm.targets.task.domain.ProgressState;
import vn.ntm.targets.task.domain.TaskDraft;
import vn.ntm.targets.task.domain.TaskKind;
import vn.ntm.targets.task.domain.WorkKind;
import vn.ntm.web.caller.Caller;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Tasks and what was told of them. */
@ApplicationScoped
class TaskRepository {

  private static final String WITH_PROGRESS =
      """
      FROM task t
      LEFT JOIN LATERAL (SELECT max(number) AS version FROM task_progress
        WHERE task_id = t.id) v ON true
      LEFT JOIN LATERAL (SELECT * FROM task_progress
        WHERE task_id = t.id AND on_day <= ? ORDER BY number DESC LIMIT 1) g ON true
      WHERE true\
      """;

  private static final String COLUMNS =
      """
      SELECT t.*, v.version, g.state, g.percent, g.done, g.on_day, g.said_person,
        g.note AS progress_note\
      """;

  private static final String TOTALS =
      """
      SELECT t.object, t.work_kind, t.unit, concat_ws(chr(31), t.object, t.work_kind, t.unit) AS key,
        count(*) AS works, count(*) FILTER (WHERE t.quantity IS NULL) AS unnumbered,
        sum(t.quantity) AS quantity,
        sum(CASE WHEN g.done IS NULL AND g.state = 'DONE' THEN t.quantity ELSE g.done END) AS done\
      """;

  private final DataSource dataSource;

  TaskRepository(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** A task as it stood on the day. */
  Optional<Task> find(UUID id, LocalDate asOf) {
    return new JdbcQuery(COLUMNS)
            .add(WITH_PROGRESS, asOf)
            .add("AND t.id = ?", id)
            .list(dataSource, TaskRepository::task)
            .stream()
            .findFirst();
  }

  /** These tasks as they stood on the day, in the order of their ids. */
  List<Task> all(List<UUID> ids, LocalDate asOf) {
    return new JdbcQuery(COLUMNS)
        .add(WITH_PROGRESS, asOf)
        .add("AND t.id = ANY (?) ORDER BY t.id", ids)
        .list(dataSource, TaskRepository::task);
  }

  /** Tasks of the plan's current version of which others were not told; they now are. */
  List<UUID> tellable(UUID planId) {
    return new JdbcQuery(
            "INSERT INTO told_plan_task (task_id) SELECT id FROM task WHERE kind = 'PLAN_TASK'"
                + " AND plan_id = ? ON CONFLICT DO NOTHING RETURNING task_id",
            planId)
        .list(dataSource, row -> row.getObject(1, UUID.class));
  }

  /** Tasks in the order of their ids. */
  List<Task> page(TaskFilter filter, Optional<UUID> after, int rows) {
    JdbcQuery query = narrowed(new JdbcQuery(COLUMNS).add(WITH_PROGRESS, filter.asOf()), filter);
    after.ifPresent(id -> query.add("AND t.id > ?", id));
    return query.add("ORDER BY t.id LIMIT ?", rows).list(dataSource, TaskRepository::task);
  }

  /** Works by what they do to what, in the order of their keys. */
  List<Total> totals(TaskFilter filter, String after, int rows) {
    return narrowed(new JdbcQuery(TOTALS).add(WITH_PROGRESS, filter.asOf()), filter)
        .add("AND t.object IS NOT NULL AND g.state IS DISTINCT FROM 'WITHDRAWN'")
        .add("AND concat_ws(chr(31), t.object, t.work_kind, t.unit) COLLATE \"C\" > ?", after)
        .add("GROUP BY t.object, t.work_kind, t.unit")
        .add(
            "ORDER BY concat_ws(chr(31), t.object, t.work_kind, t.unit) COLLATE \"C\" LIMIT ?",
            rows)
        .list(dataSource, TaskRepository::total);
  }

  /** Codes of criteria and indicators for which a remedy is due by a day, or done. */
  List<Remedied> remedied(TaskFilter filter, LocalDate by) {
    return narrowed(
            new JdbcQuery(
                    "SELECT t.standard, t.criterion, bool_and(coalesce(g.state = 'DONE', false)) AS"
                        + " done")
                .add(WITH_PROGRESS, filter.asOf()),
            filter)
        .add("AND t.kind = 'REMEDY' AND t.due_on <= ? AND g.state IS DISTINCT FROM 'WITHDRAWN'", by)
        .add("GROUP BY t.standard, t.criterion")
        .add("ORDER BY t.standard, string_to_array(t.criterion, '.')::int[]")
        .list(
            dataSource,
            row ->
                new Remedied(
                    Standard.valueOf(row.getString(1)), row.getString(2), row.getBoolean(3)));
  }

  /** What was told of a task, the newest first. */
  List<ProgressView> progress(UUID taskId, long before, int rows) {
    return new JdbcQuery(
            "SELECT * FROM task_progress WHERE task_id = ? AND number < ?", taskId, before)
        .add("ORDER BY number DESC LIMIT ?", rows)
        .list(
            dataSource,
            row ->
                new ProgressView(
                    row.getInt("number"),
                    ProgressState.valueOf(row.getString("state")),
                    plain(row.getBigDecimal("percent")),
                    plain(row.getBigDecimal("done")),
                    row.getObject("on_day", LocalDate.class),
                    row.getString("note"),
                    row.getString("said_by"),
                    row.getObject("said_at", OffsetDateTime.class)));
  }

  /** The plan's day of issue, else of import, and its locality; empty for no such plan. */
  Optional<OfPlan> plan(UUID id) {
    return new JdbcQuery(
            "SELECT coalesce(issued_on, (imported_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date),"
                + " locality_id FROM plan WHERE id = ?",
            id)
            .list(
                dataSource,
                row -> new OfPlan(row.getObject(1, LocalDate.class), row.getObject(2, UUID.class)))
            .stream()
            .findFirst();
  }

  /** What works of the plan are known by that were taken over from its document. */
  Set<String> takenOver(UUID planId) {
    return Set.copyOf(
        new JdbcQuery(
                "SELECT taken_from FROM work_item WHERE plan_id = ? AND taken_from IS NOT NULL",
                planId)
            .list(dataSource, row -> row.getString(1)));
  }

  /** The codes of the targets of the plan, as its current version says; none for no plan. */
  Set<String> targets(UUID planId) {
    return Set.copyOf(
        new JdbcQuery(
                "SELECT t.code FROM plan_target t JOIN plan p ON p.id = t.plan_id"
                    + " AND p.parts_version = t.version WHERE p.id = ?",
                planId)
            .list(dataSource, row -> row.getString(1)));
  }

  /**
   * How much of a target's quantity its works have brought about by a day.
   *
   * @return empty when the target has no works in this unit
   */
  Optional<Output> output(UUID planId, String targetCode, String unit, LocalDate day) {
    return new JdbcQuery(
            "SELECT count(*), sum(CASE WHEN g.done IS NULL AND g.state = 'DONE' THEN t.quantity"
                + " ELSE g.done END)")
            .add(WITH_PROGRESS, day)
            .add("AND t.plan_id = ?", planId)
            .add("AND t.target_code = ?", targetCode)
            .add("AND t.unit = ?", unit)
            .add("AND g.state IS DISTINCT FROM 'WITHDRAWN'")
            .list(dataSource, row -> new Output(row.getLong(1), plain(row.getBigDecimal(2))))
            .stream()
            .filter(output -> output.works() > 0)
            .findFirst();
  }

  void add(
      UUID id, Origin origin, LocalityAtDate place, TaskDraft task, Caller by, OffsetDateTime at) {
    Due due = task.due();
    Cause cause = task.cause();
    new JdbcQuery(
            "INSERT INTO work_item (id, kind, plan_id, target_code, taken_from, locality_id,"
                + " locality_path, text, work_kind,"
                + " object, quantity, about, unit, standard, criterion, change_kind, cause_kind,"
                + " cause_code, cause_text, year_from, year_to, leads, co_agencies, due_from,"
                + " due_on, due_precision, due_qualifier, due_printed, note, entered_by,"
                + " entered_person, entered_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                + " ?, ?, ?, ?, ?, ?::text[], ?::text[], ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            id,
            task.kind(),
            origin.planId(),
            origin.targetCode(),
            origin.takenFrom(),
            place.id(),
            place.path(),
            task.words(),
            task.workKind(),
            task.object(),
            task.quantity(),
            task.about(),
            task.unit(),
            task.standard(),
            task.criterion(),
            task.changeKind(),
            cause == null ? null : cause.kind(),
            cause == null ? null : cause.code(),
            cause == null ? null : cause.text(),
            task.yearFrom(),
            task.yearTo(),
            texts(task.leads()),
            texts(task.coAgencies()),
            due == null ? null : due.from(),
            due == null ? null : due.date(),
            due == null ? null : due.precision(),
            due == null ? null : due.qualifier(),
            due == null ? null : due.printed(),
            task.note(),
            by.account(),
            by.person(),
            at)
        .write(dataSource, new ProblemException(WebProblem.CONFLICT));
  }

  /** Adds a report; when another one came first, this one is stale. */
  void add(UUID id, Task task, Progress told, String note, Caller by, OffsetDateTime at) {
    boolean ofPlan = task.said().kind() == TaskKind.PLAN_TASK;
    new JdbcQuery(
            "INSERT INTO task_progress (id, plan_task_id, work_item_id, number, state, percent,"
                + " done, on_day, note, said_by, said_person, said_at)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            id,
            ofPlan ? task.id() : null,
            ofPlan ? null : task.id(),
            told.number(),
            told.state(),
            told.percent(),
            told.done(),
            told.since(),
            note,
            by.account(),
            by.person(),
            at)
        .write(dataSource, new ProblemException(WebProblem.STALE));
  }

  private static JdbcQuery narrowed(JdbcQuery query, TaskFilter filter) {
    if (!filter.roots().areTheWholeCountry()) {
      query.add("AND t.locality_path && ?::uuid[]", filter.roots().asArray());
    }
    filter.under().ifPresent(unit -> query.add("AND t.locality_path @> ARRAY[?]::uuid[]", unit));
    filter.kind().ifPresent(kind -> query.add("AND t.kind = ?", kind));
    filter.planId().ifPresent(plan -> query.add("AND t.plan_id = ?", plan));
    filter
        .agency()
        .ifPresent(agency -> query.add("AND ? = ANY (t.leads || t.co_agencies)", agency));
    filter.standard().ifPresent(standard -> query.add("AND t.standard = ?", standard));
    filter.criterion().ifPresent(code -> query.add("AND t.criterion = ?", code));
    filter.changeKind().ifPresent(kind -> query.add("AND t.change_kind = ?", kind));
    filter.causeKind().ifPresent(kind -> query.add("AND t.cause_kind = ?", kind));
    filter.state().ifPresent(state -> query.add("AND coalesce(g.state, 'NOT_STARTED') = ?", state));
    filter
        .late()
        .ifPresent(
            late ->
                query.add(
                    "AND coalesce(t.due_on < ?"
                        + " AND coalesce(g.state, '') NOT IN ('DONE', 'WITHDRAWN'), false) = ?",
                    filter.asOf(),
                    late));
    return query;
  }

  private static Task task(ResultSet row) throws SQLException {
    return new Task(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getObject("plan_id", UUID.class),
        row.getObject("plan_issued_on", LocalDate.class),
        row.getString("no"),
        row.getObject("locality_id", UUID.class),
        List.of((UUID[]) row.getArray("locality_path").getArray()),
        row.getObject("named_on", LocalDate.class),
        draft(row),
        row.getString("target_code"),
        progressOf(row),
        row.getString("progress_note"));
  }

  private static TaskDraft draft(ResultSet row) throws SQLException {
    return new TaskDraft(
        TaskKind.valueOf(row.getString("kind")),
        row.getString("text"),
        constant(WorkKind.class, row.getString("work_kind")),
        row.getString("object"),
        plain(row.getBigDecimal("quantity")),
        row.getBoolean("about"),
        row.getString("unit"),
        constant(Standard.class, row.getString("standard")),
        row.getString("criterion"),
        constant(ChangeKind.class, row.getString("change_kind")),
        cause(row),
        row.getObject("year_from", Integer.class),
        row.getObject("year_to", Integer.class),
        texts(row.getArray("leads")),
        texts(row.getArray("co_agencies")),
        due(row),
        row.getString("note"));
  }

  private static Cause cause(ResultSet row) throws SQLException {
    Cause.Kind kind = constant(Cause.Kind.class, row.getString("cause_kind"));
    return kind == null
        ? null
        : new Cause(kind, row.getString("cause_code"), row.getString("cause_text"));
  }

  private static Due due(ResultSet row) throws SQLException {
    Due.Precision precision = constant(Due.Precision.class, row.getString("due_precision"));
    return precision == null
        ? null
        : new Due(
            row.getObject("due_from", LocalDate.class),
            row.getObject("due_on", LocalDate.class),
            precision,
            constant(Due.Qualifier.class, row.getString("due_qualifier")),
            row.getString("due_printed"));
  }

  private static Progress progressOf(ResultSet row) throws SQLException {
    String state = row.getString("state");
    return state == null
        ? Progress.NONE
        : new Progress(
            row.getLong("version"),
            ProgressState.valueOf(state),
            plain(row.getBigDecimal("percent")),
            plain(row.getBigDecimal("done")),
            row.getObject("on_day", LocalDate.class),
            row.getString("said_person"));
  }

  private static Total total(ResultSet row) throws SQLException {
    return new Total(
        row.getString("key"),
        row.getString("object"),
        WorkKind.valueOf(row.getString("work_kind")),
        row.getString("unit"),
        row.getLong("works"),
        row.getLong("unnumbered"),
        plain(row.getBigDecimal("quantity")),
        plain(row.getBigDecimal("done")));
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String name) {
    return name == null ? null : Enum.valueOf(type, name);
  }

  private static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }

  /** A list as the literal of an array of texts, for an empty list has no type of its own. */
  private static String texts(List<String> list) {
    return list.stream()
        .map(text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
        .collect(java.util.stream.Collectors.joining(",", "{", "}"));
  }

  /** Without zeros at the end, and never with an exponent. */
  static BigDecimal plain(BigDecimal number) {
    if (number == null) {
      return null;
    }
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /**
   * Where a task comes from.
   *
   * @param planId null for no plan
   * @param targetCode the target of the plan that it brings nearer, null for none
   * @param takenFrom where in the plan's document it stands, null when it was entered
   */
  record Origin(UUID planId, String targetCode, String takenFrom) {}

  /**
   * What works of a target have brought about.
   *
   * @param done null when nothing was told
   */
  record Output(long works, BigDecimal done) {}

  /** When a plan was issued and for which place. */
  record OfPlan(LocalDate issuedOn, UUID localityId) {}

  /**
   * Works of one kind on one object.
   *
   * @param unnumbered how many of them have no quantity
   * @param quantity null when none has one
   * @param done how much of it is there, null when nothing was told
   */
  record Total(
      String key,
      String object,
      WorkKind workKind,
      String unit,
      long works,
      long unnumbered,
      BigDecimal quantity,
      BigDecimal done) {}

  /** A criterion for which there are remedies, and whether all of them are done. */
  record Remedied(Standard standard, String criterion, boolean done) {}
}
