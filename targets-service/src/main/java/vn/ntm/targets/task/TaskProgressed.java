package vn.ntm.targets.task;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.ntm.targets.task.domain.Progress;
import vn.ntm.targets.task.domain.ProgressState;
import vn.ntm.targets.task.domain.TaskKind;

/**
 * What other services are told of a task: at its entry, and of each report.
 *
 * @param version 1 at its entry, one more with each report
 */
record TaskProgressed(
    UUID taskId,
    long version,
    TaskKind kind,
    UUID planId,
    UUID localityId,
    List<UUID> localityPath,
    String text,
    String criterion,
    ProgressState state,
    BigDecimal percent,
    BigDecimal done,
    BigDecimal quantity,
    String unit,
    LocalDate dueOn,
    LocalDate on) {

  static final String TOPIC = "targets.task.v1";
  static final String TYPE = "vn.ntm.targets.task-progressed.v1";

  TaskProgressed {
    localityPath = List.copyOf(localityPath);
  }

  /** Nothing was told of it yet: it has not started on the day on which others learn of it. */
  static TaskProgressed entered(Task task, LocalDate today) {
    Progress told = task.progress();
    return told.since() == null
        ? of(
            task,
            new Progress(told.number(), told.state(), told.percent(), told.done(), today, null))
        : of(task, told);
  }

  static TaskProgressed of(Task task, Progress told) {
    BigDecimal quantity = task.said().quantity();
    return new TaskProgressed(
        task.id(),
        told.number() + 1,
        task.said().kind(),
        task.planId(),
        task.localityId(),
        task.localityPath(),
        task.said().words(),
        task.said().criterion(),
        told.state(),
        told.percentOf(quantity).orElse(null),
        told.done(),
        quantity,
        task.said().unit(),
        task.lastDay(),
        told.since());
  }
}
