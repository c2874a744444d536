package vn.ntm.targets.task.domain;

import java.math.BigDecimal;
import java.util.Optional;

/** Lengths of roads: written in kilometres, kept in whole metres, so that sums are exact. */
public final class RoadLength {

  private static final int DECIMALS_OF_A_METRE = 3;
  private static final long MAX_METRES = 1_000_000;

  private RoadLength() {}

  /** The metres; empty for parts of a metre, for nothing, and for more than 1,000 km. */
  public static Optional<Long> metres(BigDecimal kilometres) {
    if (kilometres.stripTrailingZeros().scale() > DECIMALS_OF_A_METRE
        || kilometres.signum() <= 0
        || kilometres.compareTo(kilometres(MAX_METRES)) > 0) {
      return Optional.empty();
    }
    return Optional.of(kilometres.movePointRight(DECIMALS_OF_A_METRE).longValueExact());
  }

  /** The same in kilometres, without zeros at the end. */
  public static BigDecimal kilometres(long metres) {
    BigDecimal exact = BigDecimal.valueOf(metres, DECIMALS_OF_A_METRE).stripTrailingZeros();
    return exact.scale() < 0 ? exact.setScale(0) : exact;
  }
}
