package vn.ntm.targets.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.ntm.targets.agency.KnownAgencies;
import vn.ntm.targets.agency.domain.AgencyNames;
import vn.ntm.targets.criteria.CriteriaSets;
import vn.ntm.targets.criteria.NameOwnersOfDocument;
import vn.ntm.targets.criteria.domain.CriteriaSetDefinition;
import vn.ntm.targets.locality.LocalitySearch;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.targets.locality.domain.Standard;
import vn.ntm.targets.plan.PlanTakeover;
import vn.ntm.targets.plan.ReadPlanDocument;
import vn.ntm.targets.plan.RecordTakeover;
import vn.ntm.targets.plan.domain.CriteriaSetUse;
import vn.ntm.targets.plan.domain.CriterionOwner;
import vn.ntm.targets.plan.domain.ExpectedStep;
import vn.ntm.targets.plan.domain.PlanDocument;
import vn.ntm.targets.plan.domain.PlanDocument.ReporterKind;
import vn.ntm.targets.plan.domain.PlannedRound;
import vn.ntm.targets.recognitioncase.OpenPlannedRound;
import vn.ntm.targets.task.domain.TaskKind;
import vn.ntm.targets.task.domain.TaskRules;
import vn.ntm.web.caller.Caller;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.ids.Ids;
import vn.ntm.web.problem.ProblemException;

/**
 * Makes tasks of the works, remedies, pilots and reports of a plan, names the owners of criteria
 * that it names, by the register of names of agencies, and opens its review rounds. What was taken
 * over before is left as it is, so that a plan can be taken over again when places were matched,
 * names recorded, or a decision amended it. Tasks of the plan itself are tasks from its import.
 */
@ApplicationScoped
class TakeOverPlan implements PlanTakeover {

  private final ReadPlanDocument documents;
  private final RecordTakeover plans;
  private final TaskRepository tasks;
  private final AnnounceTasks announce;
  private final LocalitySearch localities;
  private final CriteriaSets sets;
  private final NameOwnersOfDocument nameOwners;
  private final KnownAgencies agencies;
  private final OpenPlannedRound rounds;
  private final CurrentCaller caller;
  private final Ids ids;
  private final Clock clock;

  TakeOverPlan(
      ReadPlanDocument documents,
      RecordTakeover plans,
      TaskRepository tasks,
      AnnounceTasks announce,
      LocalitySearch localities,
      CriteriaSets sets,
      NameOwnersOfDocument nameOwners,
      KnownAgencies agencies,
      OpenPlannedRound rounds,
      CurrentCaller caller,
      Ids ids,
      Clock clock) {
    this.documents = documents;
    this.plans = plans;
    this.tasks = tasks;
    this.announce = announce;
    this.localities = localities;
    this.sets = sets;
    this.nameOwners = nameOwners;
    this.agencies = agencies;
    this.rounds = rounds;
    this.caller = caller;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Takes over what the current version says; when that was anything, the plan has a new version.
   *
   * @throws ProblemException 404 when there is no such plan, or outside of the caller's subtree
   */
  @Transactional
  Takeover take(UUID planId) {
    Taking hand = new Taking(planId);
    Takeover taken = walk(planId, documents.read(planId), hand).told();
    announce.entered(hand.tasksEntered);
    if (!taken.isNothing()) {
      plans.record(planId);
    }
    return taken;
  }

  /**
   * What {@link #take} would take over, and what it would leave.
   *
   * @throws ProblemException as {@link #take}
   */
  @Transactional
  Takeover outlook(UUID planId) {
    return walk(planId, documents.read(planId), new Looking()).told();
  }

  @Override
  @Transactional
  public NotTakenOver notTakenOver(UUID planId) {
    return documents
        .find(planId)
        .map(document -> walk(planId, document, new Looking()))
        .map(found -> found.open("/v1/plans/" + planId + "/task-takeover"))
        .orElse(null);
  }

  private Taken walk(UUID planId, PlanDocument document, Hand hand) {
    UUID own = tasks.plan(planId).map(TaskRepository.OfPlan::localityId).orElseThrow();
    Taken taken = new Taken();
    works(planId, document, own, hand, taken);
    LocalityAtDate place = localities.nearest(own, document.dayOfCodes());
    owners(document, place, hand, taken);
    steps(
        document,
        ExpectedStep.of(document, documents.localitiesByPointer(planId)),
        place,
        hand,
        taken);
    return taken;
  }

  /** Rounds are opened. Steps of places need nothing: their cases read them from the plan. */
  private void steps(
      PlanDocument document,
      List<ExpectedStep> steps,
      LocalityAtDate place,
      Hand hand,
      Taken taken) {
    List<PlannedRound> rounds = PlannedRound.of(steps);
    Set<Integer> ofRounds =
        rounds.stream()
            .flatMap(round -> round.submission().stream())
            .map(ExpectedStep::index)
            .collect(Collectors.toSet());
    for (PlannedRound round : rounds) {
      if (round.level().isEmpty() || round.submission().isEmpty()) {
        taken.leaveStep(round.step(), Takeover.Reason.ROUND_UNCLEAR);
      } else {
        taken.opened(hand.open(planned(document, place, round)));
      }
    }
    for (ExpectedStep step : steps) {
      if (!step.standards().isEmpty()) {
        taken.steps++;
      } else if (!step.isRound() && !ofRounds.contains(step.index())) {
        boolean unmatched = step.milestone().place() != null && step.localityId() == null;
        taken.leaveStep(
            step, unmatched ? Takeover.Reason.PLACE_NOT_MATCHED : Takeover.Reason.TARGET_UNCLEAR);
      }
    }
  }

  private static OpenPlannedRound.Planned planned(
      PlanDocument document, LocalityAtDate place, PlannedRound round) {
    return new OpenPlannedRound.Planned(
        place.id(),
        place.path(),
        round.level().orElseThrow(),
        round.step().milestone().step(),
        round.submission().flatMap(ExpectedStep::dueOn).orElseThrow(),
        document.number());
  }

  private void works(UUID planId, PlanDocument document, UUID own, Hand hand, Taken taken) {
    List<WorksOfPlan.Row> rows =
        WorksOfPlan.of(
            document, documents.localitiesByPointer(planId), own, reporters(planId, document));
    Map<UUID, LocalityAtDate> places =
        localities.byIds(
            rows.stream().map(WorksOfPlan.Row::place).filter(Objects::nonNull).distinct().toList(),
            document.dayOfCodes());
    Set<String> before = tasks.takenOver(planId);
    for (WorksOfPlan.Row row : rows) {
      LocalityAtDate place = row.place() == null ? null : places.get(row.place());
      if (before.contains(row.key())) {
        taken.known++;
      } else if (place == null) {
        taken.leaveTask(row, Takeover.Reason.PLACE_NOT_MATCHED);
      } else if (!TaskRules.broken(row.task()).isEmpty()) {
        taken.leaveTask(row, Takeover.Reason.INCOMPLETE);
      } else {
        hand.enter(row, place);
        taken.entered.merge(row.task().kind(), 1, Integer::sum);
      }
    }
  }

  /** The units of the levels on which each unit owes reports. */
  private Map<ReporterKind, List<UUID>> reporters(UUID planId, PlanDocument document) {
    Map<ReporterKind, List<UUID>> units = new EnumMap<>(ReporterKind.class);
    for (ReporterKind kind : List.of(ReporterKind.DISTRICT, ReporterKind.COMMUNE)) {
      if (document.reportDuties().stream().anyMatch(duty -> duty.reporterKind() == kind)) {
        units.put(
            kind,
            documents.unitsOfLevel(planId, document, kind.name()).stream()
                .map(LocalityAtDate::id)
                .toList());
      }
    }
    return units;
  }

  private void owners(PlanDocument document, LocalityAtDate place, Hand hand, Taken taken) {
    LocalDate from =
        document.issuedOn() == null ? LocalDate.of(document.yearFrom(), 1, 1) : document.issuedOn();
    AgencyNames names = agencies.at(place, from);
    for (int i = 0; i < document.criterionOwners().size(); i++) {
      CriterionOwner owner = document.criterionOwners().get(i);
      String at = "/criterionOwners/" + i;
      Optional<String> code = names.codeOf(owner.agency());
      Optional<CriteriaSetDefinition> set = set(document, owner, place, from);
      if (owner.criteria().isEmpty()) {
        continue; // It is a task: WorksOfPlan has it.
      }
      if (code.isEmpty()) {
        taken.ask(owner.agency(), names);
        taken.leaveOwner(at, owner, Takeover.Reason.AGENCY_WITHOUT_CODE);
      } else if (set.isEmpty()) {
        taken.leaveOwner(at, owner, Takeover.Reason.SET_NOT_IN_FORCE);
      } else {
        for (String item : owner.criteria()) {
          NameOwnersOfDocument.Charge charge = charge(owner, item, code.get());
          taken.named(hand.name(set.get(), place, charge, from), at, item);
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

  /** What is done with what can be taken over. */
  private interface Hand {

    void enter(WorksOfPlan.Row row, LocalityAtDate place);

    NameOwnersOfDocument.Outcome name(
        CriteriaSetDefinition set,
        LocalityAtDate place,
        NameOwnersOfDocument.Charge charge,
        LocalDate from);

    /** False when the round is open already. */
    boolean open(OpenPlannedRound.Planned round);
  }

  /** Enters tasks and names owners. */
  private final class Taking implements Hand {

    private final UUID planId;
    private final List<UUID> tasksEntered = new ArrayList<>();
    private final Caller by = caller.get();
    private final OffsetDateTime at = OffsetDateTime.now(clock);

    Taking(UUID planId) {
      this.planId = planId;
    }

    @Override
    public void enter(WorksOfPlan.Row row, LocalityAtDate place) {
      TaskRepository.Origin origin = new TaskRepository.Origin(planId, null, row.key());
      UUID id = ids.next();
      tasks.add(id, origin, place, row.task(), by, at);
      tasksEntered.add(id);
    }

    @Override
    public NameOwnersOfDocument.Outcome name(
        CriteriaSetDefinition set,
        LocalityAtDate place,
        NameOwnersOfDocument.Charge charge,
        LocalDate from) {
      return nameOwners.name(set, place, charge, from);
    }

    @Override
    public boolean open(OpenPlannedRound.Planned round) {
      return rounds.open(round);
    }
  }

  /** Changes nothing. */
  private final class Looking implements Hand {

    @Override
    public void enter(WorksOfPlan.Row row, LocalityAtDate place) {
      // Nothing is kept of a look.
    }

    @Override
    public NameOwnersOfDocument.Outcome name(
        CriteriaSetDefinition set,
        LocalityAtDate place,
        NameOwnersOfDocument.Charge charge,
        LocalDate from) {
      return nameOwners.outlook(set, place, charge);
    }

    @Override
    public boolean open(OpenPlannedRound.Planned round) {
      return rounds.isNew(round);
    }
  }

  /** What has been taken over, or found, so far. */
  private static final class Taken {

    private final Map<TaskKind, Integer> entered = new EnumMap<>(TaskKind.class);
    private final List<Takeover.Left> left = new ArrayList<>();
    private final Map<String, Takeover.UnknownAgency> unknown = new LinkedHashMap<>();
    private int owners;
    private int known;
    private int tasksLeft;
    private int ownersLeft;
    private int rounds;
    private int steps;
    private int stepsLeft;

    void leaveTask(WorksOfPlan.Row row, Takeover.Reason reason) {
      left.add(new Takeover.Left(row.pointer(), row.task().words(), reason));
      tasksLeft++;
    }

    void leaveOwner(String pointer, CriterionOwner owner, Takeover.Reason reason) {
      left.add(new Takeover.Left(pointer, owner.agency(), reason));
      ownersLeft += owner.criteria().size();
    }

    void leaveStep(ExpectedStep step, Takeover.Reason reason) {
      left.add(new Takeover.Left("/milestones/" + step.index(), step.milestone().step(), reason));
      stepsLeft++;
    }

    void opened(boolean now) {
      rounds += now ? 1 : 0;
      known += now ? 0 : 1;
    }

    void ask(String agency, AgencyNames names) {
      unknown.computeIfAbsent(agency, name -> Takeover.UnknownAgency.of(name, names.near(name)));
    }

    void named(NameOwnersOfDocument.Outcome outcome, String pointer, String item) {
      switch (outcome) {
        case NAMED -> owners++;
        case NAMED_ALREADY -> known++;
        case ITEM_UNKNOWN -> {
          left.add(new Takeover.Left(pointer, item, Takeover.Reason.CRITERION_UNKNOWN));
          ownersLeft++;
        }
      }
    }

    Takeover told() {
      return new Takeover(
          entered.getOrDefault(TaskKind.WORK, 0),
          entered.getOrDefault(TaskKind.REMEDY, 0),
          entered.getOrDefault(TaskKind.PILOT, 0),
          entered.getOrDefault(TaskKind.REPORT, 0),
          entered.getOrDefault(TaskKind.TASK, 0),
          owners,
          rounds,
          steps,
          known,
          left,
          List.copyOf(unknown.values()));
    }

    NotTakenOver open(String order) {
      int enterable = entered.values().stream().mapToInt(Integer::intValue).sum();
      return new NotTakenOver(
          enterable + tasksLeft, owners + ownersLeft, rounds + stepsLeft, order);
    }
  }
}
