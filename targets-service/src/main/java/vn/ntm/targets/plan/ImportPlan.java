package vn.ntm.targets.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.exception.ConstraintViolationException;
import vn.ntm.targets.TargetsProblem;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.targets.plan.domain.ListedPlaces;
import vn.ntm.targets.plan.domain.PlanDocument;
import vn.ntm.targets.plan.domain.PlanFacts;
import vn.ntm.targets.plan.domain.PlanProblem;
import vn.ntm.targets.plan.domain.PlanRules;
import vn.ntm.targets.plan.domain.PlanStatus;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.ids.Ids;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Takes a plan over, whole. */
@ApplicationScoped
class ImportPlan {

  private static final Set<String> ONCE =
      Set.of("plan_is_imported_once", "plan_without_number_is_imported_once");

  private final MatchPlaces matchPlaces;
  private final PlanRepository plans;
  private final PlanParts parts;
  private final PlanHistory history;
  private final PlanReview review;
  private final PlanTakeover takeover;
  private final CallerScope scope;
  private final CurrentCaller caller;
  private final Ids ids;
  private final Clock clock;

  ImportPlan(
      MatchPlaces matchPlaces,
      PlanRepository plans,
      PlanParts parts,
      PlanHistory history,
      PlanReview review,
      PlanTakeover takeover,
      CallerScope scope,
      CurrentCaller caller,
      Ids ids,
      Clock clock) {
    this.matchPlaces = matchPlaces;
    this.plans = plans;
    this.parts = parts;
    this.history = history;
    this.review = review;
    this.takeover = takeover;
    this.scope = scope;
    this.caller = caller;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Checks the document and tells what it holds, without storing it.
   *
   * @throws ProblemException 404 outside of the caller's subtree, 409 when the plan is known, 422
   *     with every place that breaks a rule
   */
  @Transactional
  Imported check(PlanDocument document) {
    MatchPlaces.Known known = requireAcceptable(document);
    requireNew(document);
    return imported(null, document, known);
  }

  /**
   * Stores the plan and, when it is issued, tells other services.
   *
   * @throws ProblemException as {@link #check}
   */
  @Transactional
  Imported importPlan(PlanDocument document) {
    MatchPlaces.Known known = requireAcceptable(document);
    requireNew(document);
    PlanEntity plan = PlanRecords.plan(ids, known, document, caller.get().account(), clock);
    try {
      plans.add(plan);
      plans.flush();
    } catch (ConstraintViolationException e) {
      if (ONCE.contains(e.getConstraintName())) {
        throw alreadyImported(document);
      }
      throw e;
    }
    history.record(plan, PlanVersionEntity.Change.IMPORTED, null);
    storeParts(plan, document, known);
    history.tell(plan);
    return imported(plan.id, document, known);
  }

  /** Stores the parts of the version that the plan now has. */
  void storeParts(PlanEntity plan, PlanDocument document, MatchPlaces.Known known) {
    ContinuedTasks continued = new ContinuedTasks(plans.tasksBefore(plan));
    PlanRecords.parts(ids, known, plan, document, continued).forEach(plans::add);
    plans.flush();
    parts.add(plan.id, plan.version, document);
  }

  /**
   * The units of the document's places, when it keeps all rules.
   *
   * @throws ProblemException 404 outside of the caller's subtree, 422 with every place that breaks
   *     a rule
   */
  MatchPlaces.Known requireAcceptable(PlanDocument document) {
    MatchPlaces.Known known = matchPlaces.match(document);
    List<PlanProblem> problems = problems(document, known);
    LocalityAtDate place =
        document.localityCode() == null ? null : known.codes().get(document.localityCode());
    if (place != null) {
      scope.require(place.path(), "plan of " + place.fullName());
    }
    if (!problems.isEmpty()) {
      throw refusal(problems);
    }
    return known;
  }

  /** What is missing is told first and alone: the other rules need a complete plan. */
  private List<PlanProblem> problems(PlanDocument document, MatchPlaces.Known known) {
    List<PlanProblem> incomplete = PlanIsComplete.broken(document);
    return incomplete.isEmpty()
        ? PlanRules.broken(
            new PlanFacts(document, known.codes(), known.named(), LocalDate.now(clock)))
        : incomplete;
  }

  private void requireNew(PlanDocument document) {
    boolean isKnown =
        document.hasNumberAndDay()
            ? plans.isKnown(document.number(), document.issuer().name(), document.issuedOn())
            : plans.isKnownWithoutNumber(document);
    if (isKnown) {
      throw alreadyImported(document);
    }
  }

  private static ProblemException alreadyImported(PlanDocument document) {
    return new ProblemException(
        TargetsProblem.PLAN_KNOWN, document.number() == null ? "-" : document.number());
  }

  static ProblemException refusal(List<PlanProblem> problems) {
    ProblemException refusal = new ProblemException(WebProblem.INVALID);
    for (PlanProblem problem : problems) {
      refusal.part(
          problem.pointer(),
          TargetsProblem.valueOf(problem.rule().name()),
          problem.arguments().toArray());
    }
    return refusal;
  }

  private Imported imported(UUID id, PlanDocument document, MatchPlaces.Known known) {
    long listed =
        document.targets().stream()
            .flatMap(target -> target.localities().stream().map(ImportPlan::keyText))
            .collect(Collectors.toSet())
            .size();
    long unmatched =
        ListedPlaces.of(document)
            .map(ListedPlaces.Place::key)
            .distinct()
            .filter(key -> known.of(key).isEmpty())
            .count();
    return new Imported(
        id,
        document.number(),
        document.hasNumberAndDay() ? PlanStatus.ISSUED : PlanStatus.UNNUMBERED,
        new Counts(
            document.legalBasis().size(),
            document.targets().size(),
            listed,
            document.tasks().size(),
            document.reportDuties().size(),
            unmatched),
        id == null ? null : takeover.notTakenOver(id),
        review.review(document));
  }

  private static String keyText(PlanDocument.ListedLocality listed) {
    return listed.code() == null
        ? listed.name() + "|" + listed.parentCode() + "|" + listed.parentName()
        : listed.code();
  }

  /**
   * What was imported.
   *
   * @param id null after a dry run
   * @param number null for a plan without one
   * @param notTakenOver what becomes tasks and owners by an order of its own; null after a dry run
   * @param findings what a reader of the plan should know of, the gravest first
   */
  @Schema(name = "ImportedPlan")
  record Imported(
      UUID id,
      String number,
      PlanStatus status,
      Counts counts,
      PlanTakeover.NotTakenOver notTakenOver,
      List<PlanFinding> findings) {}

  /**
   * How much a plan holds; a locality that several targets list counts once.
   *
   * @param unmatchedPlaces places of which nobody has said yet which unit they are
   */
  @Schema(name = "ImportedPlanCounts")
  record Counts(
      int legalBasis,
      int targets,
      long localities,
      int tasks,
      int reportDuties,
      long unmatchedPlaces) {}
}
