package vn.ntm.targets.localityattribute.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What thresholds can depend on, of one place on one day.
 *
 * <p>A region is that of the province unless something nearer has one of its own, and a village is
 * in the group of its commune: QĐ 318/QĐ-TTg sets levels for regions, QĐ 51/2025/QĐ-TTg for groups
 * of communes. Gradings such as "extremely difficult" are decided unit by unit, so a place has only
 * its own.
 *
 * @param region the nearest that is said, null when none is
 * @param communeGroup the nearest that is said, null when none is
 * @param own what is said of the place itself, by key
 */
public record PlaceAttributes(String region, String communeGroup, Map<String, String> own) {

  private static final String REGION = "REGION";
  private static final String COMMUNE_GROUP = "COMMUNE_GROUP";
  private static final String YES = "YES";

  public PlaceAttributes {
    own = Map.copyOf(own);
  }

  /**
   * The attributes of a place.
   *
   * @param nearestFirst the place, and the units above it on the day
   * @param said on the day, of these units and of others
   */
  public static PlaceAttributes of(List<UUID> nearestFirst, Collection<Said> said) {
    Map<String, String> own = new TreeMap<>();
    said.stream()
        .filter(one -> one.localityId().equals(nearestFirst.get(0)))
        .forEach(one -> own.put(one.key(), one.value()));
    return new PlaceAttributes(
        nearest(REGION, nearestFirst, said).orElse(null),
        nearest(COMMUNE_GROUP, nearestFirst, said).orElse(null),
        own);
  }

  /** Whether something that is either said or not is said of the place. */
  public boolean is(String key) {
    return YES.equals(own.get(key));
  }

  /** Whether the place itself has this value. */
  public boolean has(String key, String value) {
    return value.equals(own.get(key));
  }

  private static Optional<String> nearest(
      String key, List<UUID> nearestFirst, Collection<Said> said) {
    return nearestFirst.stream()
        .flatMap(
            unit ->
                said.stream()
                    .filter(one -> one.localityId().equals(unit) && one.key().equals(key))
                    .map(Said::value))
        .findFirst();
  }
}
