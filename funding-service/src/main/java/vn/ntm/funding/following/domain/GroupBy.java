package vn.ntm.funding.following.domain;

/** By what the money of a year is told apart. */
public enum GroupBy {
  /** Capital source. */
  SOURCE,
  /** INVESTMENT or RECURRENT. */
  NATURE,
  /** Component of a programme: {@code NTM_2021_2025/02}. */
  COMPONENT,
  /** Locality directly below the place that was asked for. */
  PLACE,
  /**
   * Agency of the investor; money that no project has yet stands under the locality that holds it.
   */
  UNIT,
  /** Months, cumulative from the first day of the year. */
  PERIOD
}
