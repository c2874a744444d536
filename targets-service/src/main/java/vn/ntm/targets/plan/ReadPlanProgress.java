package vn.ntm.targets.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ntm.targets.locality.LocalitySearch;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.targets.plan.domain.ComputedGoal;
import vn.ntm.targets.plan.domain.ExpectedStep;
import vn.ntm.targets.plan.domain.FigureForm;
import vn.ntm.targets.plan.domain.GoalMilestone;
import vn.ntm.targets.plan.domain.GoalSource;
import vn.ntm.targets.plan.domain.ParentCoverage;
import vn.ntm.targets.plan.domain.PlanDocument;
import vn.ntm.targets.plan.domain.ReportedFigure;
import vn.ntm.targets.plan.domain.ReportedGoal;
import vn.ntm.targets.plan.domain.TargetState;
import vn.ntm.targets.plan.domain.YearOfGoal;
import vn.ntm.targets.recognition.ActiveRecognitions;
import vn.ntm.targets.recognition.Standing;

/**
 * How far each target of a plan is: what it declares beside what recognitions, assessments,
 * measurements, works and reported figures tell. Nothing that has not been told is taken for
 * reached.
 */
@ApplicationScoped
class ReadPlanProgress {

  private final ReadPlans readPlans;
  private final ReadPlanTargets readTargets;
  private final ReadPlanDocument documents;
  private final LocalitySearch localities;
  private final ActiveRecognitions recognitions;
  private final ComputeGoals goals;
  private final CountRecognitions counts;
  private final PlacesOfTarget placesOfTarget;
  private final ReportedFigures figures;
  private final CountSubmittedDossiers dossiers;
  private final StepsOfCases cases;

  ReadPlanProgress(
      ReadPlans readPlans,
      ReadPlanTargets readTargets,
      ReadPlanDocument documents,
      LocalitySearch localities,
      ActiveRecognitions recognitions,
      ComputeGoals goals,
      CountRecognitions counts,
      PlacesOfTarget placesOfTarget,
      ReportedFigures figures,
      CountSubmittedDossiers dossiers,
      StepsOfCases cases) {
    this.readPlans = readPlans;
    this.readTargets = readTargets;
    this.documents = documents;
    this.localities = localities;
    this.recognitions = recognitions;
    this.goals = goals;
    this.counts = counts;
    this.placesOfTarget = placesOfTarget;
    this.figures = figures;
    this.dossiers = dossiers;
    this.cases = cases;
  }

  /**
   * The targets of the current version in the order of the document.
   *
   * @param day on which assessments, works and figures are asked; so are recognitions, of which
   *     what ended after the plan's years still counts for them
   */
  @Transactional
  List<Progress> read(UUID planId, LocalDate day) {
    PlanEntity plan = readPlans.require(planId);
    PlanDocument document = documents.read(planId);
    Map<String, UUID> places = documents.localitiesByPointer(planId);
    List<ExpectedStep> steps =
        ExpectedStep.of(document, places).stream().filter(step -> step.target() != null).toList();
    Reading reading =
        new Reading(
            plan,
            document,
            places,
            readTargets.read(planId, day).stream()
                .collect(Collectors.toMap(PlanView.Target::code, view -> view)),
            figures.standing(planId, day).stream()
                .collect(Collectors.groupingBy(ReportedFigure::targetCode)),
            steps.stream().collect(Collectors.groupingBy(step -> step.target().code())),
            cases.takenBy(plan, document, steps, day),
            day);
    return IntStream.range(0, document.targets().size())
        .mapToObj(index -> progress(index, reading))
        .toList();
  }

  private Progress progress(int index, Reading reading) {
    PlanDocument.Target target = reading.document().targets().get(index);
    List<ReportedFigure> told = reading.figures().getOrDefault(target.code(), List.of());
    List<GoalMilestone> steps =
        GoalMilestone.of(
            reading.steps().getOrDefault(target.code(), List.of()),
            told,
            reading.ofCases(),
            reading.day());
    int year = reading.day().getYear();
    if (isCountedWithoutList(target)) {
      CountRecognitions.Counted counted =
          counts.of(target, reading.plan(), reading.document(), reading.places(), reading.day());
      return Progress.of(
          target, counted.goal(), null, steps, YearOfGoal.of(target, year, counted.byYear()));
    }
    if (target.goalKind() == PlanDocument.GoalKind.COUNT_BY_PARENT) {
      return byParent(target, reading, steps);
    }
    ComputedGoal goal =
        switch (GoalSource.of(target)) {
          case CASES ->
              dossiers.of(
                  target, reading.views().get(target.code()), reading.plan(), reading.day());
          case RECOGNITIONS -> listed(target, reading.views().get(target.code()));
          case CRITERIA, WORKS ->
              goals
                  .of(index, reading.plan(), reading.document(), reading.places(), reading.day())
                  .orElse(notShown());
          case FIGURES -> reported(index, reading, told, steps);
        };
    return Progress.of(target, goal, null, steps, YearOfGoal.of(target, year, goal.computed()));
  }

  private ComputedGoal reported(
      int index, Reading reading, List<ReportedFigure> told, List<GoalMilestone> steps) {
    PlanDocument.Target target = reading.document().targets().get(index);
    return target.goalKind() == PlanDocument.GoalKind.MILESTONES
        ? GoalMilestone.goal(steps)
        : ReportedGoal.of(
            target,
            placesOfTarget.reporting(index, reading.plan(), reading.document(), reading.places()),
            told);
  }

  private static boolean isCountedWithoutList(PlanDocument.Target target) {
    return GoalSource.of(target) == GoalSource.RECOGNITIONS
        && target.goalKind() != PlanDocument.GoalKind.COUNT_BY_PARENT
        && target.localities().isEmpty();
  }

  private static ComputedGoal listed(PlanDocument.Target target, PlanView.Target view) {
    BigDecimal reached = BigDecimal.valueOf(view.counts().reached());
    boolean allKnown = view.localities().stream().allMatch(row -> row.locality() != null);
    BigDecimal declared =
        target.declared() == null
            ? BigDecimal.valueOf(view.localities().size())
            : target.declared();
    return new ComputedGoal(
        TargetState.of(reached, target.comparator(), declared, target.declaredTo(), allKnown),
        reached,
        null,
        null,
        null,
        null);
  }

  private static ComputedGoal notShown() {
    return new ComputedGoal(TargetState.NOT_SHOWN, null, null, null, null, null);
  }

  /**
   * Whether each unit has the declared number of places that are recognised, those that the plan
   * lists and any other, and whether it lists so many. Recognitions of before the platform need not
   * be entered, so a unit without any is not shown and not a fault.
   */
  private Progress byParent(
      PlanDocument.Target target, Reading reading, List<GoalMilestone> steps) {
    PlanEntity plan = reading.plan();
    Map<String, UUID> places = reading.places();
    Standing standing = plan.standing(reading.day());
    List<LocalityAtDate> parents =
        localities.below(plan.localityId, target.parentLevel(), plan.codesAsOf);
    Map<UUID, LocalityAtDate> known =
        localities.byIds(
            places.values().stream().filter(Objects::nonNull).distinct().toList(), plan.codesAsOf);
    Map<UUID, Long> listed = ParentCoverage.listed(target, reading.document(), places, known);
    List<UUID> scope =
        target.placeScope() == PlanDocument.PlaceScope.ALL
            ? parents.stream().filter(ParentCoverage::isCounted).map(LocalityAtDate::id).toList()
            : recognised(parents, standing);
    Map<UUID, Long> reached =
        recognitions.numberIn(Set.copyOf(scope), plan.localityId, target.standard(), standing);
    ParentCoverage coverage = ParentCoverage.of(target, scope, listed, reached);
    ComputedGoal goal =
        new ComputedGoal(
            coverage.state(), BigDecimal.valueOf(coverage.reached()), null, null, null, null);
    return Progress.of(target, goal, coverage, steps, Optional.empty());
  }

  private List<UUID> recognised(List<LocalityAtDate> units, Standing standing) {
    return recognitions.of(units.stream().map(LocalityAtDate::id).toList(), standing).stream()
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
   * @param toldBy what tells it
   * @param takes the forms in which a figure of the whole target is reported; none for one that
   *     something else tells
   * @param milestones its steps, done or not
   * @param year what the plan declares for the year of the day; null where it declares nothing
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
      ParentCoverage coverage,
      GoalSource toldBy,
      List<FigureForm> takes,
      List<GoalMilestone> milestones,
      YearOfGoal year) {

    Progress {
      takes = List.copyOf(takes);
      milestones = List.copyOf(milestones);
    }

    static Progress of(
        PlanDocument.Target target,
        ComputedGoal goal,
        ParentCoverage coverage,
        List<GoalMilestone> milestones,
        Optional<YearOfGoal> year) {
      GoalSource source = GoalSource.of(target);
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
          coverage,
          source,
          source == GoalSource.FIGURES ? List.copyOf(FigureForm.of(target)) : List.of(),
          milestones,
          year.orElse(null));
    }
  }

  /**
   * What one answer is made of.
   *
   * @param figures the figures that stand, by the code of their target
   * @param steps by the code of their target
   * @param ofCases when cases took steps, by the index of the step
   */
  private record Reading(
      PlanEntity plan,
      PlanDocument document,
      Map<String, UUID> places,
      Map<String, PlanView.Target> views,
      Map<String, List<ReportedFigure>> figures,
      Map<String, List<ExpectedStep>> steps,
      Map<Integer, LocalDate> ofCases,
      LocalDate day) {}
}
