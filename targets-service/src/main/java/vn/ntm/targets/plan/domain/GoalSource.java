package vn.ntm.targets.plan.domain;

/** What tells how far a target is. Each target has one source, so that no figure lives twice. */
public enum GoalSource {
  /** Decisions of recognition. */
  RECOGNITIONS,
  /** Steps of recognition cases. */
  CASES,
  /** Assessments and measurements by a set of criteria. */
  CRITERIA,
  /** Works that name the target, and the registries of what was built. */
  WORKS,
  /** Nothing that the platform keeps otherwise: its figures are reported. */
  FIGURES;

  /** The source of a target: its kind, and whether it names criteria, decide. */
  public static GoalSource of(PlanDocument.Target target) {
    return switch (target.goalKind()) {
      case RECOGNISED, DECISION_RECEIVED, MAINTAIN, COUNT_BY_PARENT -> RECOGNITIONS;
      case ALTERNATIVES -> target.localities().isEmpty() ? FIGURES : RECOGNITIONS;
      case OUTPUT -> WORKS;
      case DOSSIER_COMPLETE -> target.localities().isEmpty() ? FIGURES : CASES;
      case BOOLEAN, MILESTONES -> FIGURES;
      case AVG_CRITERIA, MIN_CRITERIA -> criteriaIf(target.declared() != null);
      case DELTA_CRITERIA -> criteriaIf(target.declared() != null && target.baseYear() != null);
      case CRITERION_TARGET, RATIO ->
          criteriaIf(target.declared() != null && !target.criteria().isEmpty());
      case CRITERION_MET -> criteriaIf(!target.criteria().isEmpty());
      case MEASURE -> criteriaIf(target.declared() != null && GoalIndicator.isNamed(target));
      case RATIO_TO_BASE_YEAR ->
          criteriaIf(
              target.declared() != null
                  && target.baseYear() != null
                  && GoalIndicator.isNamed(target));
    };
  }

  private static GoalSource criteriaIf(boolean told) {
    return told ? CRITERIA : FIGURES;
  }
}
