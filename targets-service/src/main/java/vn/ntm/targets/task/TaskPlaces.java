package vn.ntm.targets.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.ntm.targets.TargetsProblem;
import vn.ntm.targets.locality.LocalitySearch;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Finds the places of tasks. */
@ApplicationScoped
class TaskPlaces {

  private final LocalitySearch localities;

  TaskPlaces(LocalitySearch localities) {
    this.localities = localities;
  }

  /** The tasks with their places, as these stood on the day each was named for. */
  @Transactional
  List<TaskView> shown(List<Task> tasks, LocalDate asOf) {
    Map<Task, LocalityAtDate> places = of(tasks);
    return tasks.stream().map(task -> TaskView.of(task, places.get(task), asOf)).toList();
  }

  /** The place of each task. */
  @Transactional
  Map<Task, LocalityAtDate> of(List<Task> tasks) {
    Map<LocalDate, List<Task>> byDay = tasks.stream().collect(Collectors.groupingBy(Task::namedOn));
    Map<Task, LocalityAtDate> places = new HashMap<>();
    byDay.forEach(
        (day, named) -> {
          Map<UUID, LocalityAtDate> found =
              localities.byIds(named.stream().map(Task::localityId).distinct().toList(), day);
          for (Task task : named) {
            LocalityAtDate place = found.get(task.localityId());
            // A place that begins later, or had ended, is shown on its nearest day.
            places.put(task, place == null ? localities.nearest(task.localityId(), day) : place);
          }
        });
    return places;
  }

  /**
   * The place that is named by its id, or by the code that it had on a day.
   *
   * @param shownOn the day on which it is shown
   * @throws ProblemException 422 when it is named twice or not at all, or by an unknown code; 404
   *     for an unknown id
   */
  @Transactional
  LocalityAtDate named(UUID id, String code, LocalDate asOf, LocalDate shownOn) {
    if ((id == null) == (code == null)) {
      throw new ProblemException(WebProblem.INVALID)
          .part("/localityId", TargetsProblem.LOCALITY_AMBIGUOUS);
    }
    if (id != null) {
      return localities.nearest(id, shownOn);
    }
    LocalDate day = asOf == null ? shownOn : asOf;
    UUID found =
        localities
            .byCode(code, day)
            .map(LocalityAtDate::id)
            .orElseThrow(
                () ->
                    new ProblemException(WebProblem.INVALID)
                        .part(
                            "/localityCode",
                            TargetsProblem.LOCALITY_UNKNOWN,
                            code,
                            day.toString()));
    return localities.nearest(found, shownOn);
  }

  /** The units that had these codes on the day; codes of no unit are missing. */
  @Transactional
  Map<String, LocalityAtDate> byCodes(List<String> codes, LocalDate day) {
    return localities.byCodes(codes, day);
  }
}
