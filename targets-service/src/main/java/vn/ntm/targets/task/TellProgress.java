package vn.ntm.targets.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.messaging.Outbox;
import vn.ntm.messaging.OutgoingEvent;
import vn.ntm.targets.task.domain.Progress;
import vn.ntm.targets.task.domain.ProgressState;
import vn.ntm.web.audit.AuditTrail;
import vn.ntm.web.caller.Caller;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.conditional.EntityVersion;
import vn.ntm.web.ids.Ids;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Writes down what is told of a task, and tells other services. */
@ApplicationScoped
class TellProgress {

  private final TaskRepository tasks;
  private final TaskPlaces places;
  private final CallerScope scope;
  private final CurrentCaller caller;
  private final AuditTrail audit;
  private final Outbox outbox;
  private final Ids ids;
  private final Clock clock;

  TellProgress(
      TaskRepository tasks,
      TaskPlaces places,
      CallerScope scope,
      CurrentCaller caller,
      AuditTrail audit,
      Outbox outbox,
      Ids ids,
      Clock clock) {
    this.tasks = tasks;
    this.places = places;
    this.scope = scope;
    this.caller = caller;
    this.audit = audit;
    this.outbox = outbox;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Adds a report.
   *
   * @param version of the task that the report was made on
   * @throws ProblemException 404 outside of the subtree, 409 when the task is over, 412 when
   *     another report came first, 422 for a day that cannot be
   */
  @Transactional
  TaskView report(UUID id, long version, ProgressRequest request) {
    Task task = current(id, version);
    ProgressState told = request.state().state();
    refuse(task.progress().refuses(told, request.on(), today()), task);
    if (request.done() != null && task.said().unit() == null) {
      throw new ProblemException(WebProblem.INVALID)
          .part("/done", TaskProblem.TASK_DONE_WITHOUT_UNIT);
    }
    return tell(
        task,
        new Progress(
            version + 1,
            told,
            request.percent(),
            request.done(),
            request.on(),
            caller.get().person()),
        request.note());
  }

  /**
   * Confirms that a task is done. Who reported it does not confirm it.
   *
   * @throws ProblemException as {@link #report}; 403 for the person who reported it
   */
  @Transactional
  TaskView confirm(UUID id, long version, String note) {
    Task task = decidable(id, version);
    audit.allowed(caller.get(), "confirm task", "task " + id);
    Progress reported = task.progress();
    return tell(
        task,
        new Progress(
            version + 1,
            ProgressState.DONE,
            reported.percent(),
            reported.done(),
            reported.since(),
            caller.get().person()),
        note);
  }

  /**
   * Returns a task that was reported done and is not.
   *
   * @throws ProblemException as {@link #confirm}
   */
  @Transactional
  TaskView returnToWork(UUID id, long version, String reason) {
    Task task = decidable(id, version);
    audit.allowed(caller.get(), "return task", "task " + id);
    Progress reported = task.progress();
    return tell(
        task,
        new Progress(
            version + 1,
            ProgressState.IN_PROGRESS,
            reported.percent(),
            reported.done(),
            today(),
            caller.get().person()),
        reason);
  }

  /**
   * Withdraws a task that need not be done, or was entered by mistake.
   *
   * @throws ProblemException as {@link #report}
   */
  @Transactional
  TaskView withdraw(UUID id, long version, String reason) {
    Task task = current(id, version);
    refuse(task.progress().refuses(ProgressState.WITHDRAWN, today(), today()), task);
    audit.allowed(caller.get(), "withdraw task", "task " + id);
    return tell(
        task,
        new Progress(
            version + 1,
            ProgressState.WITHDRAWN,
            task.progress().percent(),
            task.progress().done(),
            today(),
            caller.get().person()),
        reason);
  }

  private TaskView tell(Task task, Progress told, String note) {
    Caller by = caller.get();
    tasks.add(ids.next(), task, told, note, by, OffsetDateTime.now(clock));
    Task after = tasks.find(task.id(), today()).orElseThrow();
    outbox.append(
        new OutgoingEvent(
            TaskProgressed.TOPIC, TaskProgressed.TYPE, task.id(), TaskProgressed.of(after, told)));
    return places.shown(List.of(after), today()).get(0);
  }

  private Task current(UUID id, long version) {
    Task task =
        tasks.find(id, today()).orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
    scope.require(task.localityPath(), "task " + id);
    EntityVersion.requireCurrent(version, task.version());
    return task;
  }

  private Task decidable(UUID id, long version) {
    Task task = current(id, version);
    refuse(task.progress().refusesDecisionOf(caller.get().person()), task);
    return task;
  }

  private static void refuse(Optional<Progress.Refusal> refusal, Task task) {
    if (refusal.isEmpty()) {
      return;
    }
    switch (refusal.get()) {
      case TASK_PROGRESS_IN_FUTURE, TASK_PROGRESS_BACKWARDS ->
          throw new ProblemException(WebProblem.INVALID).part("/on", TaskProblem.of(refusal.get()));
      case TASK_CONFIRMER_IS_REPORTER ->
          throw new ProblemException(TaskProblem.TASK_CONFIRMER_IS_REPORTER)
              .refusing("confirmation of an own report", "task " + task.id());
      case TASK_IS_OVER, TASK_DONE_IS_CONFIRMED, TASK_NOT_REPORTED_DONE ->
          throw new ProblemException(TaskProblem.of(refusal.get()), task.progress().state().name());
    }
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
