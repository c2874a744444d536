package vn.ntm.targets.criteria.domain;

import java.util.Arrays;
import java.util.Optional;

/**
 * What an indicator measures, for those that plans speak of by a name: the number of the indicator
 * differs from set to set.
 */
public enum Measure {
  /** Income per head and year (thu nhập bình quân đầu người). */
  INCOME_PER_HEAD;

  /** The measure with this name; empty for one that no set of criteria measures. */
  public static Optional<Measure> named(String name) {
    return Arrays.stream(values()).filter(measure -> measure.name().equals(name)).findFirst();
  }
}
