package vn.ntm.targets.criteria.domain;

import java.util.List;

/**
 * What the thresholds of a set differ by besides the year.
 *
 * @param dimension which attribute of a place they look at
 * @param overrides flags that put a place into another area whatever its own is; the first one that
 *     a place has is applied
 */
public record ThresholdAreas(Dimension dimension, List<AreaByFlag> overrides) {

  public ThresholdAreas {
    overrides = overrides == null ? List.of() : List.copyOf(overrides);
  }

  /** Thresholds that are the same everywhere. */
  public static ThresholdAreas none() {
    return new ThresholdAreas(Dimension.NONE, List.of());
  }

  /** The attribute of a place that thresholds differ by. */
  public enum Dimension {
    NONE,
    /** Region of the country: NM, RR, NC, SC, CH, SE, MD. */
    REGION,
    /** Group of communes, 1 to 3, since 2026. */
    COMMUNE_GROUP
  }

  /** A place with this flag has the thresholds of this area. */
  public record AreaByFlag(PlaceFlag flag, String area) {}
}
