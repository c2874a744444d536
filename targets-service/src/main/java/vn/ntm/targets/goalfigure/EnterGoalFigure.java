package vn.ntm.targets.goalfigure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import vn.ntm.targets.assessment.domain.MeasuredValue;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.targets.plan.PlanGoals;
import vn.ntm.targets.plan.domain.FigureForm;
import vn.ntm.targets.plan.domain.GoalMilestone;
import vn.ntm.targets.plan.domain.GoalSource;
import vn.ntm.web.caller.Caller;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.ids.Ids;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Enters a figure of a target, or that a step is done; it counts when another has approved it. */
@ApplicationScoped
class EnterGoalFigure {

  /** The programme began in 2010 (QĐ 800/QĐ-TTg). */
  private static final LocalDate FIRST_DAY = LocalDate.of(2010, 1, 1);

  private final PlanGoals goals;
  private final GoalFigureRepository figures;
  private final CallerScope scope;
  private final CurrentCaller caller;
  private final Ids ids;
  private final Clock clock;

  EnterGoalFigure(
      PlanGoals goals,
      GoalFigureRepository figures,
      CallerScope scope,
      CurrentCaller caller,
      Ids ids,
      Clock clock) {
    this.goals = goals;
    this.figures = figures;
    this.scope = scope;
    this.caller = caller;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Stores the figure.
   *
   * @throws ProblemException 404 for a plan, or a place, outside of the caller's subtree; 409 for a
   *     target that something else tells; 422 for what the target does not take
   */
  @Transactional
  FigureView handle(FigureToEnter request) {
    scope.require(
        path(request.planId(), request.localityId()), "figure of plan " + request.planId());
    PlanGoals.Goal goal =
        goals
            .find(request.planId(), request.targetCode())
            .orElseThrow(
                () -> invalid("/targetCode", FigureProblem.FIGURE_TARGET_UNKNOWN, request));
    requireDay(request.asOf());
    GoalFigureEntity row = new GoalFigureEntity();
    if (request.milestone() == null) {
      row.take(value(request, goal));
      row.localityId = request.localityId();
    } else {
      row.localityId = step(request, goal).localityId();
    }
    row.localityPath = path(request.planId(), row.localityId).toArray(UUID[]::new);
    store(row, request, goal);
    return FigureView.of(row);
  }

  private void requireDay(LocalDate asOf) {
    if (asOf.isAfter(LocalDate.now(clock))) {
      throw new ProblemException(WebProblem.INVALID).part("/asOf", FigureProblem.FIGURE_IN_FUTURE);
    }
    if (asOf.isBefore(FIRST_DAY)) {
      throw new ProblemException(WebProblem.INVALID)
          .part("/asOf", FigureProblem.FIGURE_BEFORE_PROGRAMME, FIRST_DAY.toString());
    }
  }

  private List<UUID> path(UUID planId, UUID localityId) {
    return localityId == null ? goals.placeOf(planId) : goals.unit(planId, localityId).path();
  }

  private MeasuredValue value(FigureToEnter request, PlanGoals.Goal goal) {
    if (goal.source() != GoalSource.FIGURES) {
      throw new ProblemException(
              FigureProblem.FIGURE_TOLD_ELSEWHERE, request.targetCode(), goal.source().name())
          .fact("toldBy", goal.source().name());
    }
    requirePlace(request, goal);
    Set<FigureForm> forms = request.localityId() == null ? goal.forms() : goal.formsOfPlaces();
    MeasuredValue value =
        Optional.ofNullable(request.value())
            .flatMap(FigureToEnter.Value::value)
            .filter(told -> forms.contains(FigureForm.of(told)))
            .orElseThrow(
                () ->
                    new ProblemException(WebProblem.INVALID)
                        .part(
                            "/value",
                            FigureProblem.FIGURE_FORM,
                            request.targetCode(),
                            forms.isEmpty() ? "milestone" : new TreeSet<>(forms).toString(),
                            goal.target().unit()));
    if (!goal.canBe(value)) {
      throw new ProblemException(WebProblem.INVALID)
          .part(
              "/value",
              FigureProblem.FIGURE_NOT_POSSIBLE,
              request.targetCode(),
              goal.target().unit());
    }
    return value;
  }

  private void requirePlace(FigureToEnter request, PlanGoals.Goal goal) {
    if (request.localityId() == null) {
      return;
    }
    LocalityAtDate unit = goals.unit(request.planId(), request.localityId());
    if (!goal.places().include(unit)) {
      throw new ProblemException(WebProblem.INVALID)
          .part("/localityId", FigureProblem.FIGURE_PLACE_UNFIT, unit.name(), request.targetCode());
    }
  }

  /** The step that is told by its words; its place is told too where several have the same. */
  private static GoalMilestone step(FigureToEnter request, PlanGoals.Goal goal) {
    List<GoalMilestone> called =
        goal.milestones().stream()
            .filter(step -> step.isCalled(request.milestone(), request.localityId()))
            .toList();
    if (request.value() != null || called.size() != 1) {
      throw new ProblemException(WebProblem.INVALID)
          .part(
              "/milestone",
              FigureProblem.FIGURE_MILESTONE_UNKNOWN,
              request.targetCode(),
              String.join("; ", goal.milestones().stream().map(GoalMilestone::step).toList()));
    }
    return called.get(0);
  }

  private void store(GoalFigureEntity row, FigureToEnter request, PlanGoals.Goal goal) {
    Caller who = caller.get();
    row.id = ids.next();
    row.planId = request.planId();
    row.targetCode = request.targetCode();
    row.unit = goal.target().unit();
    row.milestone = request.milestone();
    row.asOf = request.asOf();
    row.source = request.source();
    row.enteredBy = who.account();
    row.enteredPerson = who.person();
    row.enteredAt = OffsetDateTime.now(clock);
    figures.persistAndFlush(row);
  }

  private static ProblemException invalid(
      String pointer, FigureProblem problem, FigureToEnter request) {
    return new ProblemException(WebProblem.INVALID).part(pointer, problem, request.targetCode());
  }
}
