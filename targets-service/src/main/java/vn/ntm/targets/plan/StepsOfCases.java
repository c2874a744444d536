package vn.ntm.targets.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.ntm.targets.locality.domain.Standard;
import vn.ntm.targets.plan.domain.ExpectedStep;
import vn.ntm.targets.plan.domain.Milestone;
import vn.ntm.targets.plan.domain.PlanDocument;
import vn.ntm.targets.recognitioncase.DaysOfSteps;
import vn.ntm.targets.recognitioncase.PlannedSteps;

/**
 * Holds the steps that plans expect of places beside the cases of these places. Nothing is copied:
 * what a plan says now is what is expected, so a decision that amends it moves the days of all.
 */
@ApplicationScoped
class StepsOfCases implements PlannedSteps {

  private final PlanRepository plans;
  private final PlanParts parts;
  private final ReadPlanDocument documents;
  private final DaysOfSteps days;

  StepsOfCases(
      PlanRepository plans, PlanParts parts, ReadPlanDocument documents, DaysOfSteps days) {
    this.plans = plans;
    this.parts = parts;
    this.documents = documents;
    this.days = days;
  }

  @Override
  @Transactional
  public List<Step> of(UUID localityId, List<UUID> path, Standard standard, int year) {
    return plans.issuedWithSteps(path, year).stream()
        .flatMap(
            plan ->
                parts.find(plan.id, plan.partsVersion).stream()
                    .flatMap(
                        document ->
                            ExpectedStep.of(document, documents.unitsByPointer(plan)).stream()
                                .filter(step -> step.isOf(localityId, standard, year, document)))
                    .map(step -> step(plan, step)))
        .toList();
  }

  /**
   * On which day the case of its place took each step by a day, by the index of the step. A step of
   * several places is not told by any one of them.
   */
  Map<Integer, LocalDate> takenBy(
      PlanEntity plan, PlanDocument document, List<ExpectedStep> steps, LocalDate day) {
    List<ExpectedStep> ofPlaces =
        steps.stream()
            .filter(step -> step.localityId() != null && !step.standards().isEmpty())
            .toList();
    Map<Integer, LocalDate> taken = new HashMap<>();
    for (ExpectedStep step : ofPlaces) {
      Standard standard = step.standards().get(step.localityId());
      List<Step> together =
          ofPlaces.stream()
              .filter(other -> other.standards().equals(step.standards()))
              .map(other -> step(plan, other))
              .toList();
      days
          .of(step.localityId(), standard, step.firstYear(document), step.lastYear(document), day)
          .entrySet()
          .stream()
          .filter(done -> done.getKey().equals(step(plan, step).subject(together)))
          .forEach(done -> taken.put(step.index(), done.getValue()));
    }
    return taken;
  }

  private static Step step(PlanEntity plan, ExpectedStep step) {
    Milestone milestone = step.milestone();
    boolean named = milestone.kind() != null && milestone.kind() != Milestone.Kind.REVIEW_ROUND;
    return new Step(
        plan.id,
        plan.number,
        named ? Kind.valueOf(milestone.kind().name()) : Kind.OTHER,
        milestone.step(),
        step.dueOn().orElse(null));
  }
}
