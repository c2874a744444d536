package vn.ntm.targets.criteria.domain;

/**
 * A class of places by the number of criteria that they meet, such as 15 to 18. Both ends count.
 *
 * @param label as it is printed: {@code 15-18}
 */
public record Bucket(String label, int from, int to) {

  /** Whether a place that meets so many criteria is in it. */
  public boolean holds(int criteriaMet) {
    return criteriaMet >= from && criteriaMet <= to;
  }
}
