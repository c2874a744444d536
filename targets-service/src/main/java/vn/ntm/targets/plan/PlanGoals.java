package vn.ntm.targets.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.ntm.targets.assessment.domain.MeasuredValue;
import vn.ntm.targets.locality.LocalitySearch;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.targets.plan.domain.ExpectedStep;
import vn.ntm.targets.plan.domain.FigureForm;
import vn.ntm.targets.plan.domain.FigureIsPossible;
import vn.ntm.targets.plan.domain.GoalMilestone;
import vn.ntm.targets.plan.domain.GoalPlaces;
import vn.ntm.targets.plan.domain.GoalSource;
import vn.ntm.targets.plan.domain.PlanDocument;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/**
 * Tells what may be reported of the targets of a plan. A place reports to the plan of its province
 * without seeing all of it, so whoever asks decides who may.
 */
@ApplicationScoped
public class PlanGoals {

  private final PlanRepository plans;
  private final PlanParts parts;
  private final ReadPlanDocument documents;
  private final PlacesOfTarget placesOfTarget;
  private final LocalitySearch localities;

  PlanGoals(
      PlanRepository plans,
      PlanParts parts,
      ReadPlanDocument documents,
      PlacesOfTarget placesOfTarget,
      LocalitySearch localities) {
    this.plans = plans;
    this.parts = parts;
    this.documents = documents;
    this.placesOfTarget = placesOfTarget;
    this.localities = localities;
  }

  /**
   * The plan's own place and those above it, the highest first.
   *
   * @throws ProblemException 404 when there is no such plan
   */
  @Transactional
  public List<UUID> placeOf(UUID planId) {
    return Arrays.asList(plan(planId).localityPath);
  }

  /**
   * A unit as it stood on the day of the plan's codes.
   *
   * @throws ProblemException 404 when there is no such plan or unit
   */
  @Transactional
  public LocalityAtDate unit(UUID planId, UUID localityId) {
    return localities.nearest(localityId, plan(planId).codesAsOf);
  }

  /**
   * The target of the current version that has the code.
   *
   * @throws ProblemException 404 when there is no such plan
   */
  @Transactional
  public Optional<Goal> find(UUID planId, String targetCode) {
    PlanEntity plan = plan(planId);
    PlanDocument document =
        parts
            .find(planId, plan.partsVersion)
            .orElseThrow(() -> new ProblemException(PlanRefusal.PLAN_DOCUMENT_NOT_KEPT));
    Map<String, UUID> places = documents.unitsByPointer(plan);
    return IntStream.range(0, document.targets().size())
        .filter(index -> document.targets().get(index).code().equals(targetCode))
        .mapToObj(index -> goal(index, plan, document, places))
        .findFirst();
  }

  private Goal goal(int index, PlanEntity plan, PlanDocument document, Map<String, UUID> places) {
    PlanDocument.Target target = document.targets().get(index);
    GoalPlaces reporting = placesOfTarget.reporting(index, plan, document, places);
    return new Goal(
        target,
        GoalSource.of(target),
        FigureForm.of(target),
        FigureForm.ofPlace(target, reporting.rollUp()),
        reporting,
        GoalMilestone.of(
            ExpectedStep.toward(target, document, places), List.of(), Map.of(), plan.codesAsOf));
  }

  private PlanEntity plan(UUID id) {
    PlanEntity plan = plans.findById(id);
    if (plan == null) {
      throw new ProblemException(WebProblem.NOT_FOUND);
    }
    return plan;
  }

  /**
   * What may be reported of a target.
   *
   * @param forms of a figure of the whole target
   * @param formsOfPlaces of a figure of one of its places
   */
  public record Goal(
      PlanDocument.Target target,
      GoalSource source,
      Set<FigureForm> forms,
      Set<FigureForm> formsOfPlaces,
      GoalPlaces places,
      List<GoalMilestone> milestones) {

    public Goal {
      forms = Set.copyOf(forms);
      formsOfPlaces = Set.copyOf(formsOfPlaces);
      milestones = List.copyOf(milestones);
    }

    /** Whether there can be such a figure of the target, in one of its forms. */
    public boolean canBe(MeasuredValue value) {
      return FigureIsPossible.of(target, value);
    }
  }
}
