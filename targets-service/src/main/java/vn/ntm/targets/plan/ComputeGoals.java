package vn.ntm.targets.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.targets.assessment.Assessments;
import vn.ntm.targets.assessment.MeasuredAmounts;
import vn.ntm.targets.assessment.domain.Assessment;
import vn.ntm.targets.assessment.domain.Purpose;
import vn.ntm.targets.criteria.CriteriaSets;
import vn.ntm.targets.criteria.domain.CriteriaSetDefinition;
import vn.ntm.targets.locality.domain.Standard;
import vn.ntm.targets.plan.domain.AssessedPlaces;
import vn.ntm.targets.plan.domain.ComputedGoal;
import vn.ntm.targets.plan.domain.CriteriaSetUse;
import vn.ntm.targets.plan.domain.GoalSource;
import vn.ntm.targets.plan.domain.PlanDocument;
import vn.ntm.targets.plan.domain.StatedAssessment;

/**
 * Computes the goals that assessments, measurements and works tell. The set of criteria is the one
 * that was in force for the plan's place on the day, for a day after the plan's years the one of
 * its last day: a plan is not measured by a set that came after it.
 */
@ApplicationScoped
class ComputeGoals {

  private static final int DECEMBER = 12;
  private static final int LAST_OF_DECEMBER = 31;

  private final CriteriaSets sets;
  private final Assessments assessments;
  private final MeasuredAmounts amounts;
  private final PlacesOfTarget placesOfTarget;
  private final PlanOutputs outputs;

  ComputeGoals(
      CriteriaSets sets,
      Assessments assessments,
      MeasuredAmounts amounts,
      PlacesOfTarget placesOfTarget,
      PlanOutputs outputs) {
    this.sets = sets;
    this.assessments = assessments;
    this.amounts = amounts;
    this.placesOfTarget = placesOfTarget;
    this.outputs = outputs;
  }

  /**
   * What is computed of a target.
   *
   * @param index of the target in the document
   * @return empty for a target that is reached by something else, or when no set of criteria is in
   *     force for its level
   */
  Optional<ComputedGoal> of(
      int index, PlanEntity plan, PlanDocument document, Map<String, UUID> places, LocalDate day) {
    PlanDocument.Target target = document.targets().get(index);
    if (target.goalKind() == PlanDocument.GoalKind.OUTPUT) {
      BigDecimal done = outputs.done(plan.id, plan.localityId, target, day).orElse(null);
      return Optional.of(ComputedGoal.output(target, done));
    }
    if (GoalSource.of(target) != GoalSource.CRITERIA) {
      return Optional.empty();
    }
    return set(target, plan, document, day)
        .map(
            set ->
                new Question(
                    target,
                    set,
                    placesOfTarget.of(index, plan, document, places, day),
                    document,
                    places,
                    day))
        .map(this::computed);
  }

  private ComputedGoal computed(Question asked) {
    PlanDocument.Target target = asked.target();
    return switch (target.goalKind()) {
      case AVG_CRITERIA -> ComputedGoal.average(target, assessed(asked));
      case MIN_CRITERIA -> ComputedGoal.minimum(target, assessed(asked));
      case DELTA_CRITERIA -> ComputedGoal.gain(target, assessed(asked), baseline(asked));
      case CRITERION_TARGET -> ComputedGoal.criterionCount(target, assessed(asked));
      case CRITERION_MET -> ComputedGoal.criterionMet(target, assessed(asked));
      case RATIO -> ComputedGoal.shareOfPlaces(target, assessed(asked));
      case RATIO_TO_BASE_YEAR ->
          ComputedGoal.timesBaseYear(
              target,
              asked.places().number(),
              amounts(asked, asked.day()),
              amounts(asked, lastDay(target.baseYear())));
      default ->
          ComputedGoal.measured(target, asked.places().number(), amounts(asked, asked.day()));
    };
  }

  private AssessedPlaces assessed(Question asked) {
    return new AssessedPlaces(
        asked.places().number(), List.copyOf(assessed(asked, asked.day()).values()));
  }

  private Map<UUID, Assessment> assessed(Question asked, LocalDate day) {
    return assessments.ofSet(asked.set().versionId(), asked.places().ids(), day, Purpose.FOLLOW_UP);
  }

  private Map<UUID, BigDecimal> amounts(Question asked, LocalDate day) {
    return amounts.of(
        asked.set().versionId(), GoalSource.indicator(asked.target()), asked.places().ids(), day);
  }

  /** What the plan states of the base year; where it states nothing, what is known of its end. */
  private Map<UUID, Integer> baseline(Question asked) {
    Map<UUID, Integer> met = new HashMap<>();
    int year = asked.target().baseYear();
    assessed(asked, lastDay(year))
        .forEach(
            (place, assessment) -> {
              if (assessment.isKnown()) {
                met.put(place, assessment.countedMet());
              }
            });
    List<StatedAssessment> stated = asked.document().assessments();
    for (int i = 0; i < stated.size(); i++) {
      StatedAssessment one = stated.get(i);
      UUID place = asked.pointers().get("/assessments/" + i + "/place");
      boolean ofTheYear =
          one.asOf() != null && one.asOf().date() != null && one.asOf().date().getYear() == year;
      if (place != null && one.met() != null && ofTheYear) {
        met.put(place, one.met());
      }
    }
    return met;
  }

  private Optional<CriteriaSetDefinition> set(
      PlanDocument.Target target, PlanEntity plan, PlanDocument document, LocalDate day) {
    LocalDate last = lastDay(plan.yearTo);
    return standard(target, document)
        .flatMap(
            standard ->
                sets.inForce(
                    target.level(),
                    standard.name(),
                    Arrays.asList(plan.localityPath),
                    day.isAfter(last) ? last : day));
  }

  /** The standard whose set a target counts by: of the set that it names, else of its level. */
  private static Optional<Standard> standard(PlanDocument.Target target, PlanDocument document) {
    Standard named =
        document.criteriaSets().stream()
            .filter(use -> use.key().equals(target.criteriaSet()))
            .filter(use -> target.level().equals(use.level()))
            .findFirst()
            .map(CriteriaSetUse::standard)
            .orElse(null);
    if (named != null) {
      return Optional.of(named);
    }
    return Optional.ofNullable(
        switch (target.level()) {
          case "COMMUNE" -> Standard.NTM;
          case "DISTRICT" -> Standard.DISTRICT_NTM;
          case "VILLAGE" -> Standard.VILLAGE_NTM;
          default -> null;
        });
  }

  private static LocalDate lastDay(int year) {
    return LocalDate.of(year, DECEMBER, LAST_OF_DECEMBER);
  }

  /** What one answer needs. */
  private record Question(
      PlanDocument.Target target,
      CriteriaSetDefinition set,
      PlacesOfTarget.Places places,
      PlanDocument document,
      Map<String, UUID> pointers,
      LocalDate day) {}
}
