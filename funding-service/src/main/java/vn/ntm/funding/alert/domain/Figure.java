package vn.ntm.funding.alert.domain;

import vn.ntm.money.Vnd;

/**
 * A number that says how bad it is.
 *
 * @param name such as {@code unallocated}
 * @param unit of the value
 */
public record Figure(String name, Unit unit, long value) {

  /** An amount. */
  public static Figure dong(String name, Vnd amount) {
    return new Figure(name, Unit.DONG, amount.dong());
  }

  /** A rate. */
  public static Figure basisPoints(String name, long value) {
    return new Figure(name, Unit.BASIS_POINTS, value);
  }

  /** A duration. */
  public static Figure days(String name, long value) {
    return new Figure(name, Unit.DAYS, value);
  }

  /** What is counted. */
  public enum Unit {
    DONG,
    BASIS_POINTS,
    DAYS
  }
}
