package vn.ntm.targets.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.ntm.targets.criteria.CriteriaSets;
import vn.ntm.targets.criteria.NameOwnersOfDocument;
import vn.ntm.targets.criteria.domain.CriteriaSetDefinition;
import vn.ntm.targets.locality.LocalitySearch;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.targets.locality.domain.Standard;
import vn.ntm.targets.plan.ReadPlanDocument;
import vn.ntm.targets.plan.domain.CriteriaSetUse;
import vn.ntm.targets.plan.domain.CriterionOwner;
import vn.ntm.targets.plan.domain.PlanDocument;
import vn.ntm.targets.task.domain.TaskKind;
import vn.ntm.targets.task.domain.TaskRules;
import vn.ntm.web.caller.Caller;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.ids.Ids;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/**
 * Makes tasks of the works, remedies and pilots of a plan, and names the owners of criteria that it
 * names. What was taken over before is left as it is, so that a plan can be taken over again when
 * places were matched or a decision amended it. Tasks of the plan itself are tasks from its import.
 */
@ApplicationScoped
class TakeOverPlan {

  private final ReadPlanDocument documents;
  private final TaskRepository tasks;
  private final LocalitySearch localities;
  private final CriteriaSets sets;
  private final NameOwnersOfDocument nameOwners;
  private final CurrentCaller caller;
  private final Ids ids;
  private final Clock clock;

  TakeOverPlan(
      ReadPlanDocument documents,
      TaskRepository tasks,
      LocalitySearch localities,
      CriteriaSets sets,
      NameOwnersOfDocument nameOwners,
      CurrentCaller caller,
      Ids ids,
      Clock clock) {
    this.documents = documents;
    this.tasks = tasks;
    this.localities = localities;
    this.sets = sets;
    this.nameOwners = nameOwners;
    this.caller = caller;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Takes over what the current version says.
   *
   * @throws ProblemException 404 when there is no such plan, or outside of the caller's subtree
   */
  @Transactional
  Takeover take(UUID planId, TakeoverRequest request) {
    PlanDocument document = documents.read(planId);
    UUID own =
        tasks
            .plan(planId)
            .map(TaskRepository.OfPlan::localityId)
            .orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
    Taken taken = new Taken();
    works(planId, document, own, taken);
    owners(document, localities.nearest(own, document.dayOfCodes()), codes(request), taken);
    return taken.told();
  }

  private void works(UUID planId, PlanDocument document, UUID own, Taken taken) {
    List<WorksOfPlan.Row> rows =
        WorksOfPlan.of(document, documents.localitiesByPointer(planId), own);
    Map<UUID, LocalityAtDate> places =
        localities.byIds(
            rows.stream().map(WorksOfPlan.Row::place).filter(Objects::nonNull).distinct().toList(),
            document.dayOfCodes());
    Set<String> before = tasks.takenOver(planId);
    Caller by = caller.get();
    OffsetDateTime at = OffsetDateTime.now(clock);
    for (WorksOfPlan.Row row : rows) {
      LocalityAtDate place = row.place() == null ? null : places.get(row.place());
      if (before.contains(row.key())) {
        taken.known++;
      } else if (place == null) {
        taken.leave(row.pointer(), row.task().words(), Takeover.Reason.PLACE_NOT_MATCHED);
      } else if (!TaskRules.broken(row.task()).isEmpty()) {
        taken.leave(row.pointer(), row.task().words(), Takeover.Reason.INCOMPLETE);
      } else {
        TaskRepository.Origin origin = new TaskRepository.Origin(planId, null, row.key());
        tasks.add(ids.next(), origin, place, row.task(), by, at);
        taken.entered.merge(row.task().kind(), 1, Integer::sum);
      }
    }
  }

  private void owners(
      PlanDocument document, LocalityAtDate place, Map<String, String> codes, Taken taken) {
    LocalDate from =
        document.issuedOn() == null ? LocalDate.of(document.yearFrom(), 1, 1) : document.issuedOn();
    for (int i = 0; i < document.criterionOwners().size(); i++) {
      CriterionOwner owner = document.criterionOwners().get(i);
      String at = "/criterionOwners/" + i;
      String code = codes.get(owner.agency());
      Optional<CriteriaSetDefinition> set = set(document, owner, place, from);
      if (owner.criteria().isEmpty()) {
        taken.leave(at, owner.subject(), Takeover.Reason.NO_CRITERION);
      } else if (code == null) {
        taken.leave(at, owner.agency(), Takeover.Reason.AGENCY_WITHOUT_CODE);
      } else if (set.isEmpty()) {
        taken.leave(at, owner.agency(), Takeover.Reason.SET_NOT_IN_FORCE);
      } else {
        for (String item : owner.criteria()) {
          taken.named(nameOwners.name(set.get(), place, charge(owner, item, code), from), at, item);
        }
      }
    }
  }

  private static NameOwnersOfDocument.Charge charge(
      CriterionOwner owner, String item, String code) {
    return new NameOwnersOfDocument.Charge(
        item,
        code,
        owner.agency(),
        vn.ntm.targets.criteria.domain.CriterionOwner.Role.valueOf(owner.role().name()));
  }

  /** The set that the plan names for the owner, else its first one, as in force on the day. */
  private Optional<CriteriaSetDefinition> set(
      PlanDocument document, CriterionOwner owner, LocalityAtDate place, LocalDate day) {
    return document.criteriaSets().stream()
        .filter(use -> owner.criteriaSet() == null || use.key().equals(owner.criteriaSet()))
        .findFirst()
        .flatMap(use -> inForce(use, place, day));
  }

  private Optional<CriteriaSetDefinition> inForce(
      CriteriaSetUse use, LocalityAtDate place, LocalDate day) {
    Standard standard = WorksOfPlan.standardOf(use);
    return sets.inForce(use.level(), standard.name(), place.path(), day);
  }

  private static Map<String, String> codes(TakeoverRequest request) {
    Map<String, String> codes = new HashMap<>();
    request.agencies().forEach(agency -> codes.put(agency.name(), agency.code()));
    return codes;
  }

  /** What has been taken over so far. */
  private static final class Taken {

    private final Map<TaskKind, Integer> entered = new EnumMap<>(TaskKind.class);
    private final List<Takeover.Left> left = new ArrayList<>();
    private int owners;
    private int known;

    void leave(String pointer, String text, Takeover.Reason reason) {
      left.add(new Takeover.Left(pointer, text, reason));
    }

    void named(NameOwnersOfDocument.Outcome outcome, String pointer, String item) {
      switch (outcome) {
        case NAMED -> owners++;
        case NAMED_ALREADY -> known++;
        case ITEM_UNKNOWN -> leave(pointer, item, Takeover.Reason.CRITERION_UNKNOWN);
      }
    }

    Takeover told() {
      return new Takeover(
          entered.getOrDefault(TaskKind.WORK, 0),
          entered.getOrDefault(TaskKind.REMEDY, 0),
          entered.getOrDefault(TaskKind.PILOT, 0),
          owners,
          known,
          left);
    }
  }
}
