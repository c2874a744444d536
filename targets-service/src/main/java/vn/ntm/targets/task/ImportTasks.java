package vn.ntm.targets.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ntm.files.table.TableFile;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.web.caller.Caller;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.ids.Ids;
import vn.ntm.web.problem.ProblemException;

/** Takes a table of works and other tasks in: all of its rows are kept, or none. */
@ApplicationScoped
class ImportTasks {

  private final EnterTask enterTask;
  private final TaskRepository tasks;
  private final AnnounceTasks announce;
  private final TaskPlaces places;
  private final CallerScope scope;
  private final CurrentCaller caller;
  private final Ids ids;
  private final Clock clock;

  ImportTasks(
      EnterTask enterTask,
      TaskRepository tasks,
      AnnounceTasks announce,
      TaskPlaces places,
      CallerScope scope,
      CurrentCaller caller,
      Ids ids,
      Clock clock) {
    this.enterTask = enterTask;
    this.tasks = tasks;
    this.announce = announce;
    this.places = places;
    this.scope = scope;
    this.caller = caller;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Keeps every row.
   *
   * @param planId the plan that they carry out, null for none
   * @param asOf the day on which the codes are meant, null for that of the plan, or today
   * @throws RowsRefused when a row breaks a rule
   */
  @Transactional
  Imported importAll(TableFile file, UUID planId, LocalDate asOf) {
    Map<TaskRow, LocalityAtDate> read = read(file, planId, asOf);
    Caller by = caller.get();
    OffsetDateTime at = OffsetDateTime.now(clock);
    List<UUID> entered = new ArrayList<>();
    read.forEach(
        (row, place) -> {
          UUID id = ids.next();
          tasks.add(
              id,
              new TaskRepository.Origin(planId, row.targetCode(), null),
              place,
              row.task(),
              by,
              at);
          entered.add(id);
        });
    announce.entered(entered);
    return new Imported(read.size());
  }

  /**
   * Tells what would be kept, without keeping it.
   *
   * @throws RowsRefused as {@link #importAll}
   */
  @Transactional
  Imported check(TableFile file, UUID planId, LocalDate asOf) {
    return new Imported(read(file, planId, asOf).size());
  }

  private Map<TaskRow, LocalityAtDate> read(TableFile file, UUID planId, LocalDate asOf) {
    TaskTable table = new TaskTable();
    file.read(table);
    List<TaskRow> rows = table.tasks();
    List<RowProblem> problems = new ArrayList<>(table.problems());
    LocalDate shownOn = enterTask.shownOn(planId);
    LocalDate day = Optional.ofNullable(asOf).orElse(shownOn);
    Map<String, LocalityAtDate> known =
        places.byCodes(rows.stream().map(TaskRow::localityCode).distinct().toList(), day);
    Set<String> targets = tasks.targets(planId);
    rows.stream()
        .filter(row -> row.targetCode() != null && !targets.contains(row.targetCode()))
        .forEach(row -> problems.add(unknownTarget(row)));
    Map<TaskRow, LocalityAtDate> placed = new LinkedHashMap<>();
    for (TaskRow row : rows) {
      Optional<LocalityAtDate> place =
          Optional.ofNullable(known.get(row.localityCode())).filter(this::isInSubtree);
      place.ifPresentOrElse(found -> placed.put(row, found), () -> problems.add(unknown(row, day)));
    }
    if (!problems.isEmpty()) {
      throw new RowsRefused(problems);
    }
    placed.values().stream().distinct().forEach(place -> enterTask.requirePlanOf(planId, place));
    return placed;
  }

  /** A place outside of the subtree is not there for the caller, in a table as elsewhere. */
  private boolean isInSubtree(LocalityAtDate place) {
    try {
      scope.require(place.path(), "task in " + place.fullName());
      return true;
    } catch (ProblemException e) {
      return false;
    }
  }

  private static RowProblem unknown(TaskRow row, LocalDate day) {
    return new RowProblem(
        row.row(),
        TaskColumn.LOCALITY_CODE.header(),
        TaskProblem.TASK_ROW_LOCALITY_UNKNOWN,
        List.of(row.localityCode(), day.toString()));
  }

  private static RowProblem unknownTarget(TaskRow row) {
    return new RowProblem(
        row.row(),
        TaskColumn.TARGET_CODE.header(),
        TaskProblem.TASK_TARGET_UNKNOWN,
        List.of(row.targetCode()));
  }

  /** How many tasks were entered. */
  @Schema(name = "ImportedTasks")
  record Imported(int entered) {}
}
