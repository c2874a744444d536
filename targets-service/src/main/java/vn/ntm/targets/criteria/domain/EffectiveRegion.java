package vn.ntm.targets.criteria.domain;

import java.util.Optional;
import java.util.Set;

/**
 * The area whose thresholds hold for a place: by QĐ 318/QĐ-TTg extremely difficult and safe-zone
 * communes have those of the Northern Midlands, whatever their region.
 */
public final class EffectiveRegion {

  private EffectiveRegion() {}

  /**
   * The area of a place under a set, empty when the set has no areas or the place has none.
   *
   * @param region of the place, null when unknown
   * @param communeGroup of the place, null when unknown
   */
  public static Optional<String> of(
      ThresholdAreas areas, String region, String communeGroup, Set<PlaceFlag> flags) {
    Optional<String> own =
        switch (areas.dimension()) {
          case NONE -> Optional.empty();
          case REGION -> Optional.ofNullable(region);
          case COMMUNE_GROUP -> Optional.ofNullable(communeGroup);
        };
    return areas.overrides().stream()
        .filter(override -> flags.contains(override.flag()))
        .map(ThresholdAreas.AreaByFlag::area)
        .findFirst()
        .or(() -> own);
  }
}
