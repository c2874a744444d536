package vn.ntm.targets.plan.domain;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * How far a target is that counts recognised places without listing them. Where the plan declares
 * all that there are, those count that were recognised before it; where it declares fewer, those of
 * its own years, as with places that are listed.
 */
public final class RecognisedGoal {

  private RecognisedGoal() {}

  /** Whether a recognition for this year counts toward a target that lists no places. */
  public static boolean counts(
      PlanDocument.Target target, CountsTowardTarget rule, RecognisedFor recognised) {
    return rule.test(recognised.year(), recognised.decidedOn())
        || (isAll(target) && recognised.year() <= rule.yearTo());
  }

  /**
   * The goal.
   *
   * @param reached how many places count
   * @param lost how many had a recognition revoked and hold none
   */
  public static ComputedGoal of(PlanDocument.Target target, int reached, int lost) {
    return new ComputedGoal(
        target.goalKind() == PlanDocument.GoalKind.MAINTAIN
            ? maintained(target, reached, lost)
            : state(target, reached),
        BigDecimal.valueOf(reached),
        null,
        null,
        null,
        null);
  }

  private static TargetState state(PlanDocument.Target target, int reached) {
    return target.declared() == null
        ? TargetState.UNDETERMINED
        : TargetState.of(
            BigDecimal.valueOf(reached),
            target.comparator(),
            target.declared(),
            target.declaredTo(),
            true);
  }

  /** Recognitions of before the plan may not have been entered: too few are no fault by itself. */
  private static TargetState maintained(PlanDocument.Target target, int reached, int lost) {
    BigDecimal asked =
        target.declared() == null ? BigDecimal.valueOf(reached + lost) : target.declared();
    if (reached > 0 && BigDecimal.valueOf(reached).compareTo(asked) >= 0) {
      return TargetState.MET;
    }
    return lost > 0 ? TargetState.NOT_MET : TargetState.NOT_SHOWN;
  }

  private static boolean isAll(PlanDocument.Target target) {
    return target.declared() != null
        && target.outOf() != null
        && target.declared().compareTo(target.outOf()) == 0;
  }

  /** What a recognition is for, and when it was decided. */
  public record RecognisedFor(int year, LocalDate decidedOn) {}
}
