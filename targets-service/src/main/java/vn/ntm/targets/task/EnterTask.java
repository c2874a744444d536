package vn.ntm.targets.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.targets.task.domain.BrokenRule;
import vn.ntm.targets.task.domain.TaskDraft;
import vn.ntm.targets.task.domain.TaskRules;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.ids.Ids;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Enters one task for a place. */
@ApplicationScoped
class EnterTask {

  private final TaskRepository tasks;
  private final AnnounceTasks announce;
  private final TaskPlaces places;
  private final CallerScope scope;
  private final CurrentCaller caller;
  private final Ids ids;
  private final Clock clock;

  EnterTask(
      TaskRepository tasks,
      AnnounceTasks announce,
      TaskPlaces places,
      CallerScope scope,
      CurrentCaller caller,
      Ids ids,
      Clock clock) {
    this.tasks = tasks;
    this.announce = announce;
    this.places = places;
    this.scope = scope;
    this.caller = caller;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Enters it.
   *
   * @throws ProblemException 404 for a place outside of the caller's subtree, 422 with every broken
   *     rule
   */
  @Transactional
  TaskView enter(TaskRequest request) {
    LocalDate shownOn = shownOn(request.planId());
    LocalityAtDate place =
        places.named(request.localityId(), request.localityCode(), request.asOf(), shownOn);
    scope.require(place.path(), "task in " + place.fullName());
    requirePlanOf(request.planId(), place);
    requireTargetOf(request);
    TaskDraft draft = request.draft();
    requireNothingBroken(TaskRules.broken(draft));
    UUID id = ids.next();
    tasks.add(
        id,
        new TaskRepository.Origin(request.planId(), request.targetCode(), null),
        place,
        draft,
        caller.get(),
        OffsetDateTime.now(clock));
    announce.entered(List.of(id));
    LocalDate today = LocalDate.now(clock);
    return places.shown(List.of(tasks.find(id, today).orElseThrow()), today).get(0);
  }

  /** The day of the plan, else today; an unknown plan is refused later, with its place. */
  LocalDate shownOn(UUID planId) {
    return planId == null
        ? LocalDate.now(clock)
        : tasks.plan(planId).map(TaskRepository.OfPlan::issuedOn).orElse(LocalDate.now(clock));
  }

  /** A plan is for its own place and those below. */
  void requirePlanOf(UUID planId, LocalityAtDate place) {
    boolean fits =
        planId == null
            || tasks
                .plan(planId)
                .filter(plan -> place.path().contains(plan.localityId()))
                .isPresent();
    if (!fits) {
      throw new ProblemException(WebProblem.INVALID)
          .part("/planId", TaskProblem.TASK_PLAN_UNKNOWN, planId.toString(), place.fullName());
    }
  }

  private void requireTargetOf(TaskRequest request) {
    if (request.targetCode() != null
        && !tasks.targets(request.planId()).contains(request.targetCode())) {
      throw new ProblemException(WebProblem.INVALID)
          .part("/targetCode", TaskProblem.TASK_TARGET_UNKNOWN, request.targetCode());
    }
  }

  private static void requireNothingBroken(List<BrokenRule> broken) {
    if (broken.isEmpty()) {
      return;
    }
    ProblemException refusal = new ProblemException(WebProblem.INVALID);
    for (BrokenRule rule : broken) {
      refusal.part(rule.pointer(), TaskProblem.of(rule.rule()), rule.arguments().toArray());
    }
    throw refusal;
  }
}
