package vn.ntm.funding.following.domain;

import vn.ntm.money.Ratio;
import vn.ntm.money.Vnd;

/** Parts of wholes in hundredths of a percent. */
public final class BasisPoints {

  private static final int DECIMALS_OF_A_PERCENT = 2;

  private BasisPoints() {}

  /**
   * The part in basis points, rounded once, half up; null when there is no whole: a rate without a
   * plan is neither 0 % nor 100 %.
   */
  public static Long of(Vnd part, Vnd whole) {
    if (!whole.isPositive()) {
      return null;
    }
    return new Ratio(part.dong(), whole.dong())
        .percent(DECIMALS_OF_A_PERCENT)
        .movePointRight(DECIMALS_OF_A_PERCENT)
        .longValueExact();
  }
}
