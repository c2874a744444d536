package vn.ntm.targets.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.targets.locality.domain.Standard;
import vn.ntm.targets.task.domain.Responsible;
import vn.ntm.targets.task.domain.WorkKind;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.paging.Page;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Reads tasks in the caller's subtree. */
@ApplicationScoped
class ReadTasks {

  /** Most tasks of one export. */
  private static final int MOST_EXPORTED = 10_000;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final TaskRepository tasks;
  private final TaskPlaces places;
  private final CriterionOwners owners;
  private final CallerScope scope;
  private final Clock clock;

  ReadTasks(
      TaskRepository tasks,
      TaskPlaces places,
      CriterionOwners owners,
      CallerScope scope,
      Clock clock) {
    this.tasks = tasks;
    this.places = places;
    this.owners = owners;
    this.scope = scope;
    this.clock = clock;
  }

  /**
   * One task as it stands.
   *
   * @throws ProblemException 404 when there is none, or outside of the caller's subtree
   */
  @Transactional
  TaskView read(UUID id) {
    return places.shown(List.of(require(id)), today()).get(0);
  }

  /** One page of tasks, in the order in which they came. */
  @Transactional
  Page<TaskView> page(TaskFilter filter, int limit, Optional<UUID> after) {
    List<Task> rows = tasks.page(filter, after, limit + 1);
    Page<Task> page = Page.of(rows, limit, task -> task.id().toString());
    return new Page<>(places.shown(page.items(), filter.asOf()), page.next());
  }

  /** What was told of a task, the newest first. */
  @Transactional
  Page<ProgressView> progress(UUID id, int limit, Optional<Long> before) {
    require(id);
    List<ProgressView> rows = tasks.progress(id, before.orElse(Long.MAX_VALUE), limit + 1);
    return Page.of(rows, limit, report -> Integer.toString(report.number()));
  }

  /** Works summed by what they do to what. */
  @Transactional
  Page<TotalView> totals(TaskFilter filter, int limit, String after) {
    List<TaskRepository.Total> rows = tasks.totals(filter, after, limit + 1);
    return Page.of(rows, limit, TaskRepository.Total::key).map(TotalView::of);
  }

  /** One page of what is late, with who answers for it. */
  @Transactional
  Page<Escalation> escalations(TaskFilter filter, int limit, Optional<UUID> after) {
    List<Task> rows = tasks.page(filter.lateOnly(), after, limit + 1);
    Page<Task> page = Page.of(rows, limit, task -> task.id().toString());
    Map<Task, LocalityAtDate> where = places.of(page.items());
    return page.map(
        task ->
            new Escalation(
                TaskView.of(task, where.get(task), filter.asOf()),
                responsible(task, where.get(task), filter.asOf())));
  }

  /** The criteria and indicators that remedies reach by a day, by standard. */
  @Transactional
  List<RemediedView> remedied(TaskFilter filter, LocalDate by) {
    Map<Standard, List<TaskRepository.Remedied>> found =
        tasks.remedied(filter, by).stream()
            .collect(
                Collectors.groupingBy(
                    TaskRepository.Remedied::standard,
                    () -> new EnumMap<>(Standard.class),
                    Collectors.toList()));
    return found.entrySet().stream()
        .map(
            of ->
                new RemediedView(
                    of.getKey(), codes(of.getValue(), true), codes(of.getValue(), false)))
        .toList();
  }

  private static List<String> codes(List<TaskRepository.Remedied> found, boolean done) {
    return found.stream()
        .filter(one -> one.done() == done)
        .map(TaskRepository.Remedied::criterion)
        .toList();
  }

  /**
   * All tasks of a filter.
   *
   * @throws ProblemException 422 when they are too many for one file
   */
  @Transactional
  List<TaskView> all(TaskFilter filter) {
    List<Task> rows = tasks.page(filter, Optional.empty(), MOST_EXPORTED + 1);
    if (rows.size() > MOST_EXPORTED) {
      throw new ProblemException(TaskProblem.TASK_EXPORT_TOO_LARGE, MOST_EXPORTED);
    }
    return places.shown(rows, filter.asOf());
  }

  private List<Responsible> responsible(Task task, LocalityAtDate place, LocalDate day) {
    List<String> inCharge =
        task.said().criterion() == null
            ? List.of()
            : owners.of(task.said().standard(), task.said().criterion(), task.localityPath(), day);
    return Responsible.of(task.said().leads(), task.said().coAgencies(), inCharge, place);
  }

  private Task require(UUID id) {
    Task task =
        tasks.find(id, today()).orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
    scope.require(task.localityPath(), "task " + id);
    return task;
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  /**
   * A task that was not done in time.
   *
   * @param responsible who answers for it
   */
  @Schema(name = "TaskEscalation")
  record Escalation(TaskView task, List<Responsible> responsible) {

    Escalation {
      responsible = List.copyOf(responsible);
    }
  }

  /**
   * Works of one kind on one object.
   *
   * @param withoutQuantity how many of them have no quantity
   * @param quantity the sum of those that have one, null when none has
   * @param done how much of it is there, null when nothing was told
   * @param percent done of quantity with two decimals, null where either is missing
   */
  @Schema(name = "WorkTotal")
  record TotalView(
      String object,
      WorkKind workKind,
      String unit,
      long works,
      long withoutQuantity,
      BigDecimal quantity,
      BigDecimal done,
      BigDecimal percent) {

    static TotalView of(TaskRepository.Total total) {
      BigDecimal percent =
          total.quantity() == null || total.done() == null
              ? null
              : total.done().multiply(HUNDRED).divide(total.quantity(), 2, RoundingMode.HALF_UP);
      return new TotalView(
          total.object(),
          total.workKind(),
          total.unit(),
          total.works(),
          total.unnumbered(),
          total.quantity(),
          total.done(),
          percent);
    }
  }

  /** The criteria of a standard that remedies reach; they can be handed to a what-if. */
  @Schema(name = "RemediedCriteria")
  record RemediedView(Standard standard, List<String> done, List<String> due) {

    RemediedView {
      done = List.copyOf(done);
      due = List.copyOf(due);
    }
  }
}
