package vn.ntm.funding.ledger.domain;

/**
 * Under which plan the capital of an account may be spent in its budget year. They are counted
 * apart, as form 01/QTNĐ asks for each.
 */
public enum PlanKind {
  /** The plan of the year itself (kế hoạch vốn năm). */
  YEAR,
  /** Plan of earlier years that may still be spent in this year (kế hoạch vốn kéo dài). */
  EXTENDED,
  /**
   * Advances paid under plans of earlier years that are not yet recovered. They were disbursed in
   * the year they were paid; here they are only followed until they are recovered or refunded.
   */
  ADVANCE_BROUGHT_FORWARD,
  /** Reserve of the year, which a decision releases before a project gets any of it. */
  RESERVE
}
