package vn.ntm.targets.criteria.domain;

/** How an indicator is decided. */
public enum IndicatorKind {
  /** Met or not, as its owner says: printed "Đạt". It has no threshold. */
  BOOLEAN,
  /** A number that is compared with the threshold of the place. */
  QUANTITY,
  /** Met when all its parts are met. */
  COMPOSITE,
  /** Met when at least so many of its parts are met. */
  CHECKLIST,
  /**
   * The province sets the level ("UBND cấp tỉnh quy định"). Without a threshold of the province it
   * cannot be decided. A level that is only yes or no is the value 1: yes counts as 1, no as 0.
   */
  PROVINCE_DEFINED
}
