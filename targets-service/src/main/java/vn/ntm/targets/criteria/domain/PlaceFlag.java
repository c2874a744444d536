package vn.ntm.targets.criteria.domain;

/** What a commune can be graded as, with an effect on its thresholds. */
public enum PlaceFlag {
  /** Xã đặc biệt khó khăn. */
  EXTREMELY_DIFFICULT,
  /** Xã an toàn khu of a poor or recently poor district. */
  SAFE_ZONE,
  /** Xã bãi ngang ven biển. */
  COASTAL
}
