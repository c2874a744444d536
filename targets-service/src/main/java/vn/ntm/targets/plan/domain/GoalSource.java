package vn.ntm.targets.plan.domain;

/** What tells how far a target is. Each target has one source, so that no figure lives twice. */
public enum GoalSource {
  /** Decisions of recognition. */
  RECOGNITIONS,
  /** Assessments and measurements by a set of criteria. */
  CRITERIA,
  /** Works that name the target, and the registries of what was built. */
  WORKS,
  /** Nothing that the platform keeps otherwise: its figures are reported. */
  FIGURES;

  /** The measure that plans compare with a base year; it is criterion 10 of each commune set. */
  private static final String INCOME = "INCOME_PER_HEAD";

  private static final String INCOME_CRITERION = "10";

  /** The source of a target: its kind, and whether it names criteria, decide. */
  public static GoalSource of(PlanDocument.Target target) {
    return switch (target.goalKind()) {
      case RECOGNISED, DECISION_RECEIVED, MAINTAIN, COUNT_BY_PARENT -> RECOGNITIONS;
      case ALTERNATIVES -> target.localities().isEmpty() ? FIGURES : RECOGNITIONS;
      case OUTPUT -> WORKS;
      case DOSSIER_COMPLETE, BOOLEAN, MILESTONES -> FIGURES;
      case AVG_CRITERIA, MIN_CRITERIA -> criteriaIf(target.declared() != null);
      case DELTA_CRITERIA -> criteriaIf(target.declared() != null && target.baseYear() != null);
      case CRITERION_TARGET, RATIO ->
          criteriaIf(target.declared() != null && !target.criteria().isEmpty());
      case CRITERION_MET -> criteriaIf(!target.criteria().isEmpty());
      case MEASURE -> criteriaIf(target.declared() != null && indicator(target) != null);
      case RATIO_TO_BASE_YEAR ->
          criteriaIf(
              target.declared() != null && target.baseYear() != null && indicator(target) != null);
    };
  }

  /** The indicator whose quantity a target is about; null when it is about no single one. */
  public static String indicator(PlanDocument.Target target) {
    if (target.criteria().size() == 1 && target.measure() == null) {
      return target.criteria().get(0);
    }
    return INCOME.equals(target.measure()) && target.level().equals("COMMUNE")
        ? INCOME_CRITERION
        : null;
  }

  private static GoalSource criteriaIf(boolean told) {
    return told ? CRITERIA : FIGURES;
  }
}
