package vn.ntm.targets.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.exception.ConstraintViolationException;
import vn.ntm.messaging.Outbox;
import vn.ntm.messaging.OutgoingEvent;
import vn.ntm.targets.TargetsProblem;
import vn.ntm.targets.locality.LocalitySearch;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.targets.plan.domain.PlanDocument;
import vn.ntm.targets.plan.domain.PlanFacts;
import vn.ntm.targets.plan.domain.PlanProblem;
import vn.ntm.targets.plan.domain.PlanRules;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.ids.Ids;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Takes a signed plan over. */
@ApplicationScoped
class ImportPlan {

  private final LocalitySearch localities;
  private final PlanRepository plans;
  private final CallerScope scope;
  private final CurrentCaller caller;
  private final Outbox outbox;
  private final Ids ids;
  private final Clock clock;

  ImportPlan(
      LocalitySearch localities,
      PlanRepository plans,
      CallerScope scope,
      CurrentCaller caller,
      Outbox outbox,
      Ids ids,
      Clock clock) {
    this.localities = localities;
    this.plans = plans;
    this.scope = scope;
    this.caller = caller;
    this.outbox = outbox;
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
    requireAcceptable(document);
    return imported(null, document);
  }

  /**
   * Stores the plan and tells other services.
   *
   * @throws ProblemException as {@link #check}
   */
  @Transactional
  Imported importPlan(PlanDocument document) {
    Map<String, LocalityAtDate> known = requireAcceptable(document);
    PlanRecords records = new PlanRecords(ids, known, caller.get().account(), clock).of(document);
    store(records);
    outbox.append(
        new OutgoingEvent(
            PlanImported.TOPIC, PlanImported.TYPE, records.plan().id, records.event()));
    return imported(records.plan().id, document);
  }

  private Map<String, LocalityAtDate> requireAcceptable(PlanDocument document) {
    Map<String, LocalityAtDate> known = resolve(document);
    List<PlanProblem> problems =
        PlanRules.broken(new PlanFacts(document, known, LocalDate.now(clock)));
    LocalityAtDate place = known.get(document.localityCode());
    if (place != null) {
      scope.require(place.path(), "plan of " + place.fullName());
    }
    if (!problems.isEmpty()) {
      throw refusal(problems);
    }
    if (plans.isKnown(document.number(), document.issuer().name(), document.issuedOn())) {
      throw alreadyImported(document);
    }
    return known;
  }

  private Map<String, LocalityAtDate> resolve(PlanDocument document) {
    List<String> codes =
        Stream.of(
                Stream.of(document.localityCode()),
                document.targets().stream()
                    .flatMap(target -> target.localities().stream())
                    .map(PlanDocument.ListedLocality::code),
                document.tasks().stream().map(PlanDocument.Task::localityCode))
            .flatMap(codesOfPart -> codesOfPart)
            .filter(Objects::nonNull)
            .filter(code -> code.matches("\\d{2,5}"))
            .distinct()
            .toList();
    return document.issuedOn() == null ? Map.of() : localities.byCodes(codes, document.issuedOn());
  }

  private void store(PlanRecords records) {
    try {
      records.all().forEach(plans::add);
      plans.flush();
    } catch (ConstraintViolationException e) {
      if (PlanRecords.ONCE.equals(e.getConstraintName())) {
        throw new ProblemException(TargetsProblem.PLAN_KNOWN, records.plan().number);
      }
      throw e;
    }
  }

  private static ProblemException alreadyImported(PlanDocument document) {
    return new ProblemException(TargetsProblem.PLAN_KNOWN, document.number());
  }

  private static ProblemException refusal(List<PlanProblem> problems) {
    ProblemException refusal = new ProblemException(WebProblem.INVALID);
    for (PlanProblem problem : problems) {
      refusal.part(
          problem.pointer(),
          TargetsProblem.valueOf(problem.rule().name()),
          problem.arguments().toArray());
    }
    return refusal;
  }

  private static Imported imported(UUID id, PlanDocument document) {
    long listed =
        document.targets().stream()
            .flatMap(target -> target.localities().stream())
            .map(PlanDocument.ListedLocality::code)
            .collect(Collectors.toSet())
            .size();
    return new Imported(
        id,
        document.number(),
        new Counts(
            document.legalBasis().size(),
            document.targets().size(),
            listed,
            document.tasks().size(),
            document.reportDuties().size()));
  }

  /**
   * What was imported.
   *
   * @param id null after a dry run
   */
  @Schema(name = "ImportedPlan")
  record Imported(UUID id, String number, Counts counts) {}

  /** How much a plan holds; a locality that several targets list counts once. */
  @Schema(name = "ImportedPlanCounts")
  record Counts(int legalBasis, int targets, long localities, int tasks, int reportDuties) {}
}
