package vn.ntm.targets.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ntm.targets.TargetsProblem;
import vn.ntm.targets.locality.LocalitySearch;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.targets.plan.domain.PlanDocument;
import vn.ntm.targets.plan.domain.PlanStatus;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.conditional.EntityVersion;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Changes a plan; each change makes a version. */
@ApplicationScoped
class PlanChanges {

  private final ImportPlan importPlan;
  private final ReadPlans readPlans;
  private final PlanRepository plans;
  private final PlanHistory history;
  private final LocalitySearch localities;
  private final CurrentCaller caller;
  private final Clock clock;

  PlanChanges(
      ImportPlan importPlan,
      ReadPlans readPlans,
      PlanRepository plans,
      PlanHistory history,
      LocalitySearch localities,
      CurrentCaller caller,
      Clock clock) {
    this.importPlan = importPlan;
    this.readPlans = readPlans;
    this.plans = plans;
    this.history = history;
    this.localities = localities;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * Gives a plan the number and day that it has been issued with.
   *
   * @throws ProblemException 404 outside of the caller's subtree, 409 when it has its number, or
   *     another plan has it, 412 when it changed, 422 for a day to come
   */
  @Transactional
  long issue(UUID id, long expected, Issuance issuance) {
    PlanEntity plan = locked(id, expected);
    if (plan.status() == PlanStatus.ISSUED) {
      throw new ProblemException(PlanRefusal.PLAN_ISSUED, plan.number);
    }
    if (issuance.issuedOn().isAfter(LocalDate.now(clock))) {
      throw new ProblemException(WebProblem.INVALID)
          .part("/issuedOn", TargetsProblem.PLAN_ISSUED_IN_FUTURE, issuance.issuedOn());
    }
    if (plans.isKnown(issuance.number(), plan.issuerName, issuance.issuedOn())) {
      throw new ProblemException(TargetsProblem.PLAN_KNOWN, issuance.number());
    }
    plan.number = issuance.number();
    plan.issuedOn = issuance.issuedOn();
    return next(plan, PlanVersionEntity.Change.ISSUED, null);
  }

  /**
   * Replaces what the plan says by a document, as a decision orders.
   *
   * @throws ProblemException as an import; 422 when the document is of another locality, or has
   *     another number or day
   */
  @Transactional
  long amend(UUID id, long expected, Amendment amendment) {
    PlanEntity plan = locked(id, expected);
    PlanDocument document = amendment.document();
    MatchPlaces.Known known = importPlan.requireAcceptable(document);
    LocalityAtDate place = known.codes().get(document.localityCode());
    if (!place.id().equals(plan.localityId)) {
      throw new ProblemException(WebProblem.INVALID)
          .part("/document/localityCode", PlanRefusal.PLAN_LOCALITY_CHANGED, plan.localityId);
    }
    if (!Objects.equals(plan.number, document.number())
        || !Objects.equals(plan.issuedOn, document.issuedOn())) {
      throw new ProblemException(WebProblem.INVALID)
          .part(
              "/document/number",
              PlanRefusal.PLAN_NUMBER_CHANGED,
              document.number() + ", " + document.issuedOn(),
              plan.number + ", " + plan.issuedOn);
    }
    PlanRecords.write(document, plan);
    plan.partsVersion = plan.version + 1;
    long version = plan.partsVersion;
    plan.version = version;
    history.record(
        plan,
        PlanVersionEntity.Change.AMENDED,
        new PlanHistory.Decision(
            amendment.decision().number(),
            amendment.decision().issuedOn(),
            amendment.decision().issuer()));
    importPlan.storeParts(plan, document, known);
    history.tell(plan);
    return version;
  }

  /**
   * Puts a plan under the plan that it carries out.
   *
   * @throws ProblemException 404 when the caller may not see one of them, 422 for a circle
   */
  @Transactional
  long link(UUID id, long expected, Parent parent) {
    PlanEntity plan = locked(id, expected);
    Set<UUID> seen = new HashSet<>(Set.of(id));
    for (PlanEntity above = parent(parent.planId(), plan);
        above != null;
        above = above.parentId == null ? null : plans.findById(above.parentId)) {
      if (!seen.add(above.id)) {
        throw new ProblemException(WebProblem.INVALID)
            .part("/planId", PlanRefusal.PLAN_PARENT_CIRCLE);
      }
    }
    plan.parentId = parent.planId();
    return next(plan, PlanVersionEntity.Change.LINKED, null);
  }

  /** A plan of the same locality, or of one above it: others the caller may not know of. */
  private PlanEntity parent(UUID id, PlanEntity child) {
    PlanEntity parent = plans.findById(id);
    if (parent == null || !List.of(child.localityPath).contains(parent.localityId)) {
      throw new ProblemException(WebProblem.NOT_FOUND);
    }
    return parent;
  }

  /**
   * Says which unit a place is that was not matched.
   *
   * @throws ProblemException 404 for a place of another version, 409 when it is matched, 422 for a
   *     unit elsewhere
   */
  @Transactional
  long confirm(UUID id, UUID placeId, long expected, Confirmation confirmation) {
    PlanEntity plan = locked(id, expected);
    PlanPlaceEntity place =
        plans.place(plan, placeId).orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
    if (place.localityId != null || plans.confirmed(plan).containsKey(placeId)) {
      throw new ProblemException(PlanRefusal.PLAN_PLACE_MATCHED, place.name);
    }
    LocalityAtDate unit =
        localities
            .byIds(Set.of(confirmation.localityId()), plan.codesAsOf)
            .get(confirmation.localityId());
    if (unit == null || !unit.path().contains(plan.localityId)) {
      throw new ProblemException(WebProblem.INVALID)
          .part("/localityId", PlanRefusal.PLAN_PLACE_ELSEWHERE, confirmation.localityId());
    }
    PlanPlaceConfirmationEntity row = new PlanPlaceConfirmationEntity();
    row.placeId = placeId;
    row.localityId = unit.id();
    row.confirmedBy = caller.get().account();
    row.confirmedAt = OffsetDateTime.now(clock);
    plans.add(row);
    return next(plan, PlanVersionEntity.Change.PLACED, null);
  }

  private PlanEntity locked(UUID id, long expected) {
    readPlans.require(id);
    PlanEntity plan = plans.locked(id);
    EntityVersion.requireCurrent(expected, plan.version);
    return plan;
  }

  private long next(
      PlanEntity plan, PlanVersionEntity.Change change, PlanHistory.Decision decision) {
    plan.version++;
    history.record(plan, change, decision);
    history.tell(plan);
    return plan.version;
  }

  /** The number and day that a plan gets. */
  @Schema(name = "PlanIssuance")
  record Issuance(@NotBlank @Size(max = 100) String number, @NotNull LocalDate issuedOn) {}

  /** What a decision makes of a plan. */
  @Schema(name = "PlanAmendment")
  record Amendment(@NotNull @Valid AmendingDecision decision, @NotNull PlanDocument document) {}

  /** The decision that amends. */
  @Schema(name = "PlanAmendingDecision")
  record AmendingDecision(
      @NotBlank @Size(max = 100) String number,
      @NotNull LocalDate issuedOn,
      @Size(max = 200) String issuer) {}

  /** The plan that is carried out. */
  @Schema(name = "PlanParent")
  record Parent(@NotNull UUID planId) {}

  /** Which unit a place is. */
  @Schema(name = "PlanPlaceConfirmation")
  record Confirmation(@NotNull UUID localityId) {}
}
