package vn.ntm.targets.task;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ntm.targets.criteria.domain.ChangeKind;
import vn.ntm.targets.locality.LocalityView;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.targets.locality.domain.Standard;
import vn.ntm.targets.task.domain.Cause;
import vn.ntm.targets.task.domain.Due;
import vn.ntm.targets.task.domain.Lateness;
import vn.ntm.targets.task.domain.Progress;
import vn.ntm.targets.task.domain.ProgressState;
import vn.ntm.targets.task.domain.TaskDraft;
import vn.ntm.targets.task.domain.TaskKind;
import vn.ntm.targets.task.domain.WorkKind;

/**
 * A task as it is answered.
 *
 * @param version of its reports; 0 before the first
 * @param no its number in the plan, null where it has none
 * @param locality its place, as it stood when the plan was issued or the task entered
 * @param quantity null where none is given
 * @param about whether the quantity is only roughly so
 * @param targetCode the target of its plan that it brings nearer, null for none
 */
@Schema(name = "Task")
record TaskView(
    UUID id,
    long version,
    TaskKind kind,
    UUID planId,
    String no,
    LocalityView locality,
    String text,
    WorkKind workKind,
    String object,
    BigDecimal quantity,
    boolean about,
    String unit,
    Standard standard,
    String criterion,
    ChangeKind changeKind,
    Cause cause,
    Integer yearFrom,
    Integer yearTo,
    List<String> leads,
    List<String> coAgencies,
    Due due,
    String note,
    String targetCode,
    Standing progress,
    Lateness lateness) {

  TaskView {
    leads = List.copyOf(leads);
    coAgencies = List.copyOf(coAgencies);
  }

  static TaskView of(Task task, LocalityAtDate place, LocalDate asOf) {
    TaskDraft said = task.said();
    return new TaskView(
        task.id(),
        task.version(),
        said.kind(),
        task.planId(),
        task.no(),
        LocalityView.of(place),
        said.words(),
        said.workKind(),
        said.object(),
        said.quantity(),
        said.about(),
        said.unit(),
        said.standard(),
        said.criterion(),
        said.changeKind(),
        said.cause(),
        said.yearFrom(),
        said.yearTo(),
        said.leads(),
        said.coAgencies(),
        said.due(),
        said.note(),
        task.targetCode(),
        Standing.of(task.progress(), said.quantity(), task.progressNote()),
        task.lateness(asOf));
  }

  /**
   * Where a task stands.
   *
   * @param percent of its quantity, else as it was told; null where nothing was told
   * @param done how much of the quantity is there
   * @param since the day that the state is of, null when nothing was told
   */
  @Schema(name = "TaskStanding")
  record Standing(
      ProgressState state, BigDecimal percent, BigDecimal done, LocalDate since, String note) {

    static Standing of(Progress progress, BigDecimal quantity, String note) {
      return new Standing(
          progress.state(),
          progress.percentOf(quantity).orElse(null),
          progress.done(),
          progress.since(),
          note);
    }
  }
}
