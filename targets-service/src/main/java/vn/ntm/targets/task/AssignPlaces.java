package vn.ntm.targets.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.targets.task.domain.AssignmentRules;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.conditional.EntityVersion;
import vn.ntm.web.ids.Ids;
import vn.ntm.web.paging.Page;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Assigns persons and units to places and criteria. */
@ApplicationScoped
class AssignPlaces {

  private final AssignmentRepository assignments;
  private final EnterTask enterTask;
  private final TaskPlaces places;
  private final CallerScope scope;
  private final CurrentCaller caller;
  private final Ids ids;
  private final Clock clock;

  AssignPlaces(
      AssignmentRepository assignments,
      EnterTask enterTask,
      TaskPlaces places,
      CallerScope scope,
      CurrentCaller caller,
      Ids ids,
      Clock clock) {
    this.assignments = assignments;
    this.enterTask = enterTask;
    this.places = places;
    this.scope = scope;
    this.caller = caller;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Enters an assignment.
   *
   * @throws ProblemException 404 for a place outside of the caller's subtree, 422 with every broken
   *     rule
   */
  @Transactional
  AssignmentView assign(AssignmentRequest request) {
    List<LocalityAtDate> assigned =
        request.localityIds().stream().map(id -> place(id, request)).toList();
    List<AssignmentRules.Broken> broken =
        AssignmentRules.broken(
            request.purpose(),
            request.criterion(),
            request.localityIds(),
            request.validFrom(),
            request.validTo());
    ProblemException refusal = new ProblemException(WebProblem.INVALID);
    broken.forEach(rule -> refusal.part(rule.pointer(), TaskProblem.of(rule)));
    boolean standardMissing = request.criterion() != null && request.standard() == null;
    if (standardMissing) {
      refusal.part("/standard", TaskProblem.TASK_CRITERION_WITHOUT_STANDARD);
    }
    if (standardMissing || !broken.isEmpty()) {
      throw refusal;
    }
    UUID id = ids.next();
    assignments.add(
        id, request, above(assigned), assigned, caller.get(), OffsetDateTime.now(clock));
    return assignments.find(id).orElseThrow().view();
  }

  /**
   * Ends an assignment.
   *
   * @throws ProblemException 404 outside of the subtree, 409 when it had ended, 412 when it was
   *     ended meanwhile, 422 for a last day before its first
   */
  @Transactional
  AssignmentView end(UUID id, long version, LocalDate lastDay, String reason) {
    AssignmentView assignment = read(id);
    EntityVersion.requireCurrent(version, assignment.version());
    if (assignment.endReason() != null
        || (assignment.validTo() != null && !assignment.validTo().isAfter(lastDay))) {
      throw new ProblemException(TaskProblem.ASSIGNMENT_ENDED, assignment.validTo().toString());
    }
    if (lastDay.isBefore(assignment.validFrom())) {
      throw new ProblemException(WebProblem.INVALID)
          .part("/lastDay", TaskProblem.ASSIGNMENT_PERIOD);
    }
    assignments.end(id, lastDay, reason, caller.get(), OffsetDateTime.now(clock));
    return read(id);
  }

  /**
   * One assignment.
   *
   * @throws ProblemException 404 when there is none, or outside of the caller's subtree
   */
  @Transactional
  AssignmentView read(UUID id) {
    AssignmentRepository.Found found =
        assignments.find(id).orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
    scope.require(found.path(), "assignment " + id);
    return found.view();
  }

  /** One page of the assignments whose places lie in the caller's subtree. */
  @Transactional
  Page<AssignmentView> page(AssignmentFilter filter, int limit, Optional<UUID> after) {
    List<AssignmentRepository.Found> rows = assignments.page(filter, after, limit + 1);
    return Page.of(rows, limit, found -> found.view().id().toString())
        .map(AssignmentRepository.Found::view);
  }

  private LocalityAtDate place(UUID id, AssignmentRequest request) {
    LocalityAtDate place = places.named(id, null, null, request.validFrom());
    scope.require(place.path(), "assignment at " + place.fullName());
    enterTask.requirePlanOf(request.planId(), place);
    return place;
  }

  /** The units that stand above all of the places, the highest first. */
  private static List<UUID> above(List<LocalityAtDate> places) {
    List<UUID> above = new ArrayList<>(places.get(0).path());
    places.forEach(place -> above.retainAll(place.path()));
    return above;
  }
}
