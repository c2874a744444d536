package vn.ntm.reporting.target;

/** How much a report of targets tells. */
enum Detail {
  /** Numbers only. */
  NONE,
  /** The localities behind the numbers too. */
  LOCALITIES
}
