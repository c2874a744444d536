package vn.ntm.targets.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ntm.targets.locality.LocalitySearch;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.targets.plan.domain.ParentCoverage;
import vn.ntm.targets.plan.domain.PlanDocument;
import vn.ntm.targets.plan.domain.TargetState;
import vn.ntm.targets.recognition.ActiveRecognitions;

/**
 * How far each target of a plan is. Only what the service has facts of is computed; anything else
 * is not shown, and never taken for reached.
 */
@ApplicationScoped
class ReadPlanProgress {

  private final ReadPlans readPlans;
  private final ReadPlanTargets readTargets;
  private final ReadPlanDocument documents;
  private final LocalitySearch localities;
  private final ActiveRecognitions recognitions;

  ReadPlanProgress(
      ReadPlans readPlans,
      ReadPlanTargets readTargets,
      ReadPlanDocument documents,
      LocalitySearch localities,
      ActiveRecognitions recognitions) {
    this.readPlans = readPlans;
    this.readTargets = readTargets;
    this.documents = documents;
    this.localities = localities;
    this.recognitions = recognitions;
  }

  /** The targets of the current version in the order of the document. */
  @Transactional
  List<Progress> read(UUID planId) {
    PlanEntity plan = readPlans.require(planId);
    PlanDocument document = documents.read(planId);
    Map<String, PlanView.Target> views =
        readTargets.read(planId).stream()
            .collect(Collectors.toMap(PlanView.Target::code, view -> view));
    Map<String, UUID> places = documents.localitiesByPointer(planId);
    return document.targets().stream()
        .map(target -> progress(target, views.get(target.code()), plan, document, places))
        .toList();
  }

  private Progress progress(
      PlanDocument.Target target,
      PlanView.Target view,
      PlanEntity plan,
      PlanDocument document,
      Map<String, UUID> places) {
    if (target.goalKind() == PlanDocument.GoalKind.COUNT_BY_PARENT) {
      return byParent(target, plan, document, places);
    }
    Integer reached = view.counts().reached();
    if (reached == null || view.localities().isEmpty()) {
      return new Progress(target.code(), target.goalKind(), TargetState.NOT_SHOWN, null, null);
    }
    boolean allKnown = view.localities().stream().allMatch(row -> row.locality() != null);
    BigDecimal declared =
        target.declared() == null
            ? BigDecimal.valueOf(view.localities().size())
            : target.declared();
    return new Progress(
        target.code(),
        target.goalKind(),
        TargetState.of(BigDecimal.valueOf(reached), target.comparator(), declared, allKnown),
        BigDecimal.valueOf(reached),
        null);
  }

  /**
   * Whether each unit has the declared number of places that are recognised, and whether the plan
   * itself lists them. Places that an earlier plan brought up are not known, so a unit without any
   * is not shown and not a fault.
   */
  private Progress byParent(
      PlanDocument.Target target,
      PlanEntity plan,
      PlanDocument document,
      Map<String, UUID> places) {
    List<LocalityAtDate> parents =
        localities.below(plan.localityId, target.parentLevel(), plan.codesAsOf);
    Map<UUID, LocalityAtDate> known =
        localities.byIds(
            places.values().stream().filter(Objects::nonNull).distinct().toList(), plan.codesAsOf);
    ParentCoverage.Listing listing = ParentCoverage.listing(target, document, places, known);
    List<UUID> scope =
        target.placeScope() == PlanDocument.PlaceScope.ALL
            ? parents.stream()
                .filter(parent -> listing.isCounted(parent))
                .map(LocalityAtDate::id)
                .toList()
            : recognised(parents);
    Map<UUID, Long> reached =
        recognitions.of(listing.units()).stream()
            .filter(one -> one.standard() == target.standard())
            .map(one -> known.get(one.localityId()))
            .filter(Objects::nonNull)
            .flatMap(unit -> unit.parents().stream())
            .filter(above -> above.level().equals(target.parentLevel()))
            .collect(Collectors.groupingBy(LocalityAtDate.Ancestor::id, Collectors.counting()));
    ParentCoverage coverage = ParentCoverage.of(target, scope, listing.byParent(), reached);
    return new Progress(
        target.code(),
        target.goalKind(),
        coverage.state(),
        BigDecimal.valueOf(coverage.reached()),
        coverage);
  }

  private List<UUID> recognised(List<LocalityAtDate> units) {
    return recognitions.of(units.stream().map(LocalityAtDate::id).toList()).stream()
        .map(ActiveRecognitions.Recognised::localityId)
        .distinct()
        .toList();
  }

  /**
   * How far a target is.
   *
   * @param actual null while it is not shown
   * @param coverage for a goal that each unit must reach, null for any other
   */
  @Schema(name = "TargetProgress")
  record Progress(
      String code,
      PlanDocument.GoalKind goalKind,
      TargetState state,
      BigDecimal actual,
      ParentCoverage coverage) {}
}
