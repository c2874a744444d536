package vn.ntm.targets.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ntm.targets.locality.LocalitySearch;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.targets.plan.domain.ComputedGoal;
import vn.ntm.targets.plan.domain.ParentCoverage;
import vn.ntm.targets.plan.domain.PlanDocument;
import vn.ntm.targets.plan.domain.TargetState;
import vn.ntm.targets.recognition.ActiveRecognitions;

/**
 * How far each target of a plan is: what it declares beside what recognitions, assessments,
 * measurements and works tell. Only what the service has facts of is computed; anything else is not
 * shown, and never taken for reached.
 */
@ApplicationScoped
class ReadPlanProgress {

  private final ReadPlans readPlans;
  private final ReadPlanTargets readTargets;
  private final ReadPlanDocument documents;
  private final LocalitySearch localities;
  private final ActiveRecognitions recognitions;
  private final ComputeGoals goals;
  private final CountSubmittedDossiers dossiers;

  ReadPlanProgress(
      ReadPlans readPlans,
      ReadPlanTargets readTargets,
      ReadPlanDocument documents,
      LocalitySearch localities,
      ActiveRecognitions recognitions,
      ComputeGoals goals,
      CountSubmittedDossiers dossiers) {
    this.readPlans = readPlans;
    this.readTargets = readTargets;
    this.documents = documents;
    this.localities = localities;
    this.recognitions = recognitions;
    this.goals = goals;
    this.dossiers = dossiers;
  }

  /**
   * The targets of the current version in the order of the document.
   *
   * @param day on which assessments and works are asked; recognitions are those of today
   */
  @Transactional
  List<Progress> read(UUID planId, LocalDate day) {
    PlanEntity plan = readPlans.require(planId);
    PlanDocument document = documents.read(planId);
    Map<String, PlanView.Target> views =
        readTargets.read(planId).stream()
            .collect(Collectors.toMap(PlanView.Target::code, view -> view));
    Map<String, UUID> places = documents.localitiesByPointer(planId);
    return IntStream.range(0, document.targets().size())
        .mapToObj(
            index -> {
              PlanDocument.Target target = document.targets().get(index);
              return goals
                  .of(index, plan, document, places, day)
                  .or(() -> dossiers.of(target, views.get(target.code()), plan, day))
                  .map(goal -> Progress.of(target, goal))
                  .orElseGet(
                      () -> progress(target, views.get(target.code()), plan, document, places));
            })
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
      return Progress.of(target, TargetState.NOT_SHOWN, null, null);
    }
    boolean allKnown = view.localities().stream().allMatch(row -> row.locality() != null);
    BigDecimal declared =
        target.declared() == null
            ? BigDecimal.valueOf(view.localities().size())
            : target.declared();
    return Progress.of(
        target,
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
    return Progress.of(target, coverage.state(), BigDecimal.valueOf(coverage.reached()), coverage);
  }

  private List<UUID> recognised(List<LocalityAtDate> units) {
    return recognitions.of(units.stream().map(LocalityAtDate::id).toList()).stream()
        .map(ActiveRecognitions.Recognised::localityId)
        .distinct()
        .toList();
  }

  /**
   * How far a target is. What the plan declares and what is computed stand side by side; neither is
   * corrected after the other.
   *
   * @param declared what the plan declares, null where it declares none
   * @param declaredTo upper end of a range, null without one
   * @param baseline the value that the plan starts from, null where it declares none
   * @param actual what is computed, null while it is not shown or nothing is known
   * @param added by how much it grew on the baseline, null without one
   * @param places how many places the target is for, null where places are not what is counted
   * @param known of how many enough is known, null likewise
   * @param reached how many reach it for themselves, null where only all of them together can
   * @param coverage for a goal that each unit must reach, null for any other
   */
  @Schema(name = "TargetProgress")
  record Progress(
      String code,
      PlanDocument.GoalKind goalKind,
      PlanDocument.Comparator comparator,
      BigDecimal declared,
      BigDecimal declaredTo,
      String unit,
      BigDecimal baseline,
      TargetState state,
      BigDecimal actual,
      BigDecimal added,
      Integer places,
      Integer known,
      Integer reached,
      ParentCoverage coverage) {

    static Progress of(
        PlanDocument.Target target, TargetState state, BigDecimal actual, ParentCoverage coverage) {
      return of(target, new ComputedGoal(state, actual, null, null, null, null), coverage);
    }

    static Progress of(PlanDocument.Target target, ComputedGoal goal) {
      return of(target, goal, null);
    }

    private static Progress of(
        PlanDocument.Target target, ComputedGoal goal, ParentCoverage coverage) {
      return new Progress(
          target.code(),
          target.goalKind(),
          target.comparator(),
          target.declared(),
          target.declaredTo(),
          target.unit(),
          target.baseline(),
          goal.state(),
          goal.computed(),
          goal.added(),
          goal.places(),
          goal.known(),
          goal.reached(),
          coverage);
    }
  }
}
