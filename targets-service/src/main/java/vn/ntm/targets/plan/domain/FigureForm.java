package vn.ntm.targets.plan.domain;

import java.util.EnumSet;
import java.util.Set;
import vn.ntm.targets.assessment.domain.MeasuredValue;

/** In which form a figure of a target is reported. */
public enum FigureForm {
  /** A number in the unit of the target. */
  AMOUNT,
  /** The two counts that make a share, so that nothing is rounded and parts can be added up. */
  SHARE,
  /** Yes or no. */
  ANSWER;

  private static final String PERCENT = "%";

  /** The forms that a figure of the whole target may have; none for steps alone. */
  public static Set<FigureForm> of(PlanDocument.Target target) {
    return switch (target.goalKind()) {
      case MILESTONES -> EnumSet.noneOf(FigureForm.class);
      case RATIO, RATIO_TO_BASE_YEAR -> EnumSet.of(SHARE);
      case MEASURE -> isPercent(target) ? EnumSet.of(AMOUNT, SHARE) : EnumSet.of(AMOUNT);
      case AVG_CRITERIA, MIN_CRITERIA, DELTA_CRITERIA, CRITERION_TARGET -> EnumSet.of(AMOUNT);
      default -> EnumSet.of(ANSWER);
    };
  }

  /** The forms of the figure of a place: percentages of parts cannot be added up. */
  public static Set<FigureForm> ofPlace(PlanDocument.Target target, RollUp rollUp) {
    Set<FigureForm> forms = of(target);
    if (rollUp == RollUp.TOGETHER && isPercent(target) && forms.contains(SHARE)) {
      forms.remove(AMOUNT);
    }
    return forms;
  }

  /** The form of a value; null for one that no figure has. */
  public static FigureForm of(MeasuredValue value) {
    if (value instanceof MeasuredValue.Amount) {
      return AMOUNT;
    }
    if (value instanceof MeasuredValue.Share) {
      return SHARE;
    }
    return value instanceof MeasuredValue.Answer ? ANSWER : null;
  }

  static boolean isPercent(PlanDocument.Target target) {
    return target.unit().startsWith(PERCENT);
  }
}
