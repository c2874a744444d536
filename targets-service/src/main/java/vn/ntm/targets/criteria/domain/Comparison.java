package vn.ntm.targets.criteria.domain;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/** How a measured value stands to the threshold when the indicator is met. */
public enum Comparison {
  AT_LEAST(">="),
  AT_MOST("<="),
  EQUAL("="),
  ABOVE(">"),
  BELOW("<");

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final String symbol;

  Comparison(String symbol) {
    this.symbol = symbol;
  }

  /** As it is written: {@code >=}. */
  public String symbol() {
    return symbol;
  }

  /** The comparison that is written so, by its sign or its name, empty for anything else. */
  public static Optional<Comparison> written(String text) {
    return Arrays.stream(values())
        .filter(one -> one.symbol.equals(text) || one.name().equals(text))
        .findFirst();
  }

  /** Whether a value is as the threshold demands. */
  public boolean holds(BigDecimal value, BigDecimal threshold) {
    return holds(value.compareTo(threshold));
  }

  /**
   * Whether a share is as a threshold in percent demands. It is decided on the two counts
   * themselves: a share that only rounds up to the threshold has not reached it.
   *
   * @param denominator more than zero
   */
  public boolean holdsForShare(BigDecimal numerator, BigDecimal denominator, BigDecimal percent) {
    if (denominator.signum() <= 0) {
      throw new IllegalArgumentException("A share needs a whole of more than zero");
    }
    return holds(numerator.multiply(HUNDRED).compareTo(percent.multiply(denominator)));
  }

  private boolean holds(int order) {
    return switch (this) {
      case AT_LEAST -> order >= 0;
      case AT_MOST -> order <= 0;
      case EQUAL -> order == 0;
      case ABOVE -> order > 0;
      case BELOW -> order < 0;
    };
  }
}
