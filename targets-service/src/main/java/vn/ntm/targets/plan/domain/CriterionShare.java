package vn.ntm.targets.plan.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** What follows from the numbers of a target for one criterion: "91 more, 116 of 189, 61.4 %". */
public final class CriterionShare {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private CriterionShare() {}

  /** How many places met it before; empty where the plan does not say how many are added. */
  public static Optional<BigDecimal> baseline(PlanDocument.Target target) {
    return target.added() == null || target.declared() == null
        ? Optional.empty()
        : Optional.of(target.declared().subtract(target.added()));
  }

  /** The declared number as a share of the whole, rounded to so many decimals. */
  public static Optional<BigDecimal> percent(PlanDocument.Target target, int decimals) {
    boolean computable =
        target.declared() != null && target.outOf() != null && target.outOf().signum() > 0;
    return computable
        ? Optional.of(
            target
                .declared()
                .multiply(HUNDRED)
                .divide(target.outOf(), decimals, RoundingMode.HALF_UP))
        : Optional.empty();
  }
}
