package vn.ntm.reporting.execution.domain;

import java.math.BigDecimal;
import java.util.Optional;
import vn.ntm.money.Ratio;
import vn.ntm.money.Vnd;

/**
 * Budget execution of one group, in đồng.
 *
 * @param plan money that entered the group less what it passed on to other groups of the report
 * @param allocated the part of it that reached projects: detailed allocation
 * @param reserved claimed by requests that were not yet paid at the end
 * @param disbursed paid up to the end
 * @param disbursedInPeriod paid from the first to the last day of the period
 */
public record Figures(Vnd plan, Vnd allocated, Vnd reserved, Vnd disbursed, Vnd disbursedInPeriod) {

  /** Nothing at all. */
  public static final Figures NONE = new Figures(Vnd.ZERO, Vnd.ZERO, Vnd.ZERO, Vnd.ZERO, Vnd.ZERO);

  private static final int DECIMALS_OF_A_RATE = 2;

  /** Both together. */
  public Figures plus(Figures other) {
    return new Figures(
        plan.plus(other.plan),
        allocated.plus(other.allocated),
        reserved.plus(other.reserved),
        disbursed.plus(other.disbursed),
        disbursedInPeriod.plus(other.disbursedInPeriod));
  }

  /**
   * Disbursed of plan in percent with two decimals, rounded half up; empty without a plan: it is
   * then neither 0 % nor 100 %.
   */
  public Optional<BigDecimal> rate() {
    return plan.isPositive()
        ? Ratio.of(disbursed, plan).map(ratio -> ratio.percent(DECIMALS_OF_A_RATE))
        : Optional.empty();
  }

  /** Plan less disbursed. */
  public Vnd remaining() {
    return plan.minus(disbursed);
  }
}
