package vn.ntm.funding.normsplit.domain;

/**
 * How a place stands under a criterion.
 *
 * @param group the group it belongs to
 * @param quantity how often it counts there, 1 to {@link #MAX_QUANTITY}: once for a commune itself,
 *     as often as it has communes of the group for a district
 */
public record Standing(String criterion, String group, int quantity) {

  /** Most often that a place counts in a group. */
  public static final int MAX_QUANTITY = 1_000_000;
}
