package vn.ntm.targets.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ntm.targets.locality.LocalitySearch;
import vn.ntm.targets.locality.LocalityView;
import vn.ntm.targets.locality.domain.Kind;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.targets.locality.domain.NameKey;
import vn.ntm.targets.locality.domain.Standard;
import vn.ntm.targets.plan.domain.AddsUp;
import vn.ntm.targets.plan.domain.ChildPlanDuty;
import vn.ntm.targets.plan.domain.PlanDocument;

/** Compares a plan with the plans that carry it out. */
@ApplicationScoped
class ReadChildPlans {

  private final ReadPlans readPlans;
  private final ReadPlanDocument documents;
  private final PlanRepository plans;
  private final LocalitySearch localities;
  private final Clock clock;

  ReadChildPlans(
      ReadPlans readPlans,
      ReadPlanDocument documents,
      PlanRepository plans,
      LocalitySearch localities,
      Clock clock) {
    this.readPlans = readPlans;
    this.documents = documents;
    this.plans = plans;
    this.localities = localities;
    this.clock = clock;
  }

  /** Who has to issue a plan of its own, and who has. */
  @Transactional
  List<Duty> board(UUID planId) {
    PlanEntity plan = readPlans.require(planId);
    PlanDocument document = documents.read(planId);
    List<PlanEntity> children = plans.childrenOf(plan);
    return document.childPlanDuties().stream()
        .map(duty -> duty(duty, plan, document, children))
        .toList();
  }

  private Duty duty(
      ChildPlanDuty duty, PlanEntity plan, PlanDocument document, List<PlanEntity> children) {
    List<Owed> owed = new ArrayList<>();
    for (String agency : duty.agencies()) {
      owed.add(
          owed(
              agency,
              null,
              children.stream()
                  .filter(child -> NameKey.match(child.issuerName).equals(NameKey.match(agency)))
                  .findFirst(),
              duty));
    }
    Optional<Integer> unnamed = unnamed(duty, document);
    for (LocalityAtDate unit :
        unnamed.isPresent() ? issuers(duty, plan, children) : units(duty, plan, document)) {
      owed.add(
          owed(
              unit.name(),
              LocalityView.of(unit),
              children.stream().filter(child -> child.localityId.equals(unit.id())).findFirst(),
              duty));
    }
    return new Duty(
        duty.section(),
        duty.subject(),
        duty.due(),
        duty.declared(),
        unnamed.map(count -> duty.agencies().size() + count).orElse(owed.size()),
        (int) owed.stream().filter(one -> one.planId() != null).count(),
        owed);
  }

  /**
   * How many units of the level the plan is for when it does not say which, as one for 18 communes
   * of five districts: nobody can be told from the tree to owe a plan then.
   */
  private static Optional<Integer> unnamed(ChildPlanDuty duty, PlanDocument document) {
    return document.scope() == null
        ? Optional.empty()
        : document.scope().counts().stream()
            .filter(count -> count.level().equals(duty.level()))
            .map(count -> count.declared().intValueExact())
            .findFirst();
  }

  /** The units of the level that have a plan under this one. */
  private List<LocalityAtDate> issuers(
      ChildPlanDuty duty, PlanEntity plan, List<PlanEntity> children) {
    List<UUID> ids = children.stream().map(child -> child.localityId).distinct().toList();
    return localities.byIds(ids, plan.codesAsOf).values().stream()
        .filter(unit -> unit.level().equals(duty.level()))
        .sorted(Comparator.comparing(LocalityAtDate::name))
        .toList();
  }

  /** The units of the level that the plan names or, else, that lie in its locality. */
  private List<LocalityAtDate> units(ChildPlanDuty duty, PlanEntity plan, PlanDocument document) {
    if (duty.level() == null) {
      return List.of();
    }
    List<String> named =
        document.scope() == null
            ? List.of()
            : document.scope().places().stream()
                .map(PlanDocument.ListedLocality::code)
                .filter(code -> code != null)
                .toList();
    List<LocalityAtDate> inScope =
        localities.byCodes(named, plan.codesAsOf).values().stream()
            .filter(unit -> unit.level().equals(duty.level()))
            .sorted(Comparator.comparing(LocalityAtDate::code))
            .toList();
    return inScope.isEmpty()
        ? localities.below(plan.localityId, duty.level(), plan.codesAsOf).stream()
            .filter(unit -> !duty.level().equals("COMMUNE") || unit.kind().equals(Kind.XA))
            .toList()
        : inScope;
  }

  private Owed owed(
      String name, LocalityView unit, Optional<PlanEntity> child, ChildPlanDuty duty) {
    boolean isLate =
        duty.due() != null
            && duty.due().date() != null
            && child
                .map(plan -> plan.issuedOn)
                .orElse(LocalDate.now(clock))
                .isAfter(duty.due().date());
    return new Owed(
        name,
        unit,
        child.map(plan -> plan.id).orElse(null),
        child.map(plan -> plan.number).orElse(null),
        child.map(plan -> plan.issuedOn).orElse(null),
        isLate);
  }

  /** Each counted target beside what the plans below declare for the same. */
  @Transactional
  List<Cascade> cascade(UUID planId) {
    PlanDocument plan = documents.read(planId);
    Map<PlanEntity, PlanDocument> below = new LinkedHashMap<>();
    plans
        .childrenOf(readPlans.require(planId))
        .forEach(child -> below.put(child, documents.read(child.id)));
    return plan.targets().stream()
        .filter(AddsUp::isCounted)
        .map(target -> cascade(new AddsUp(plan, target), below))
        .toList();
  }

  private static Cascade cascade(AddsUp above, Map<PlanEntity, PlanDocument> below) {
    List<ChildPart> parts =
        below.entrySet().stream()
            .flatMap(
                child ->
                    child.getValue().targets().stream()
                        .filter(other -> above.test(child.getValue(), other))
                        .map(other -> part(child.getKey(), other)))
            .sorted(Comparator.comparing(ChildPart::planId))
            .toList();
    BigDecimal sum =
        parts.stream().map(ChildPart::declared).reduce(BigDecimal.ZERO, BigDecimal::add);
    PlanDocument.Target target = above.target();
    return new Cascade(
        target.code(),
        target.label(),
        target.standard(),
        target.goalKind(),
        target.declared(),
        parts.isEmpty() ? null : sum,
        parts.isEmpty() ? null : sum.subtract(target.declared()),
        parts);
  }

  private static ChildPart part(PlanEntity plan, PlanDocument.Target target) {
    return new ChildPart(plan.id, plan.number, plan.localityId, target.code(), target.declared());
  }

  /**
   * Plans that are owed.
   *
   * @param declared how many the plan says, null where it does not
   * @param expected how many units and agencies owe one
   * @param plans one for each of them; where the plan does not name the units, only those issued
   */
  @Schema(name = "ChildPlanDutyState")
  record Duty(
      String section,
      String subject,
      PlanDocument.Due due,
      BigDecimal declared,
      int expected,
      int issued,
      List<Owed> plans) {}

  /**
   * A plan that is owed.
   *
   * @param locality null for an agency
   * @param planId null while there is none
   * @param late issued, or still not issued, after the day
   */
  @Schema(name = "OwedChildPlan")
  record Owed(
      String name,
      LocalityView locality,
      UUID planId,
      String number,
      LocalDate issuedOn,
      boolean late) {}

  /**
   * A target with those of the plans below.
   *
   * @param childrenDeclared their sum, null while no plan below has such a target
   * @param difference how much they declare above the plan's own number, negative when less
   */
  @Schema(name = "TargetCascade")
  record Cascade(
      String code,
      String label,
      Standard standard,
      PlanDocument.GoalKind goalKind,
      BigDecimal declared,
      BigDecimal childrenDeclared,
      BigDecimal difference,
      List<ChildPart> children) {}

  /** What a plan below declares. */
  @Schema(name = "TargetCascadePart")
  record ChildPart(UUID planId, String number, UUID localityId, String code, BigDecimal declared) {}
}
