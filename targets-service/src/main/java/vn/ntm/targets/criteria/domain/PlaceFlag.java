package vn.ntm.targets.criteria.domain;

/** What a commune can be graded as, with an effect on its thresholds. */
public enum PlaceFlag {
  /** Xã đặc biệt khó khăn. */
  EXTREMELY_DIFFICULT,
  /** Xã an toàn khu of a poor or recently poor district. */
  SAFE_ZONE,
  /** Xã bãi ngang ven biển. */
  COASTAL,
  /** Xã biên giới. */
  BORDER,
  /** Xã đảo. */
  ISLAND,
  /** Xã khu vực I in the areas of ethnic minorities. */
  ETHNIC_AREA_I,
  /** Xã khu vực II. */
  ETHNIC_AREA_II,
  /** Xã khu vực III. */
  ETHNIC_AREA_III
}
