package vn.ntm.targets.task;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.targets.criteria.domain.ChangeKind;
import vn.ntm.targets.locality.domain.Standard;
import vn.ntm.targets.task.domain.Cause;
import vn.ntm.targets.task.domain.ProgressState;
import vn.ntm.targets.task.domain.TaskKind;
import vn.ntm.web.caller.Roots;

/**
 * Which tasks are meant.
 *
 * @param roots where the task's place must lie
 * @param under another unit that must be, or stand above, it
 * @param agency an agency that leads or helps, exactly as it is written
 * @param late whether the last day has passed without its being done
 * @param asOf the day of the question
 */
record TaskFilter(
    Roots roots,
    Optional<UUID> under,
    Optional<TaskKind> kind,
    Optional<UUID> planId,
    Optional<String> agency,
    Optional<Standard> standard,
    Optional<String> criterion,
    Optional<ChangeKind> changeKind,
    Optional<Cause.Kind> causeKind,
    Optional<ProgressState> state,
    Optional<Boolean> late,
    LocalDate asOf) {

  /** The same, but only those that are late. */
  TaskFilter lateOnly() {
    return new TaskFilter(
        roots,
        under,
        kind,
        planId,
        agency,
        standard,
        criterion,
        changeKind,
        causeKind,
        state,
        Optional.of(true),
        asOf);
  }
}
