package vn.ntm.targets.localityattribute;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.ntm.targets.locality.LocalitySearch;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.targets.localityattribute.domain.PlaceAttributes;
import vn.ntm.targets.localityattribute.domain.Said;

/** Tells other features what is said of a unit, as thresholds and procedures depend on it. */
@ApplicationScoped
@Transactional
public class LocalityAttributes {

  private final AttributeTables tables;
  private final LocalitySearch search;

  LocalityAttributes(AttributeTables tables, LocalitySearch search) {
    this.tables = tables;
    this.search = search;
  }

  /** The values of the unit itself on the day, by key; what nobody has said is missing. */
  public Map<String, String> of(UUID localityId, LocalDate day) {
    Map<String, String> values = new TreeMap<>();
    tables
        .on(List.of(localityId), day)
        .forEach(attribute -> values.put(attribute.key(), attribute.value()));
    return values;
  }

  /**
   * The region whose thresholds a unit has: its own, or that of the nearest unit above it of which
   * one is known on the day.
   */
  public Optional<String> region(UUID localityId, LocalDate day) {
    return Optional.ofNullable(of(List.of(localityId), day).get(localityId).region());
  }

  /**
   * What thresholds can depend on, of each of these places; of one that did not exist on the day,
   * as on the nearest day of its life.
   *
   * @param places at most some thousands
   */
  public Map<UUID, PlaceAttributes> of(Collection<UUID> places, LocalDate day) {
    Map<UUID, LocalityAtDate> units = new LinkedHashMap<>(search.byIds(places, day));
    places.stream()
        .filter(place -> !units.containsKey(place))
        .forEach(place -> units.put(place, search.nearest(place, day)));
    Map<LocalDate, List<LocalityAtDate>> byDay =
        units.values().stream().collect(Collectors.groupingBy(LocalityAtDate::asOf));
    Map<UUID, PlaceAttributes> attributes = new HashMap<>();
    byDay.forEach((shown, some) -> attributes.putAll(on(shown, some)));
    return attributes;
  }

  private Map<UUID, PlaceAttributes> on(LocalDate day, List<LocalityAtDate> units) {
    Set<UUID> asked =
        units.stream().flatMap(unit -> nearestFirst(unit).stream()).collect(Collectors.toSet());
    Map<UUID, List<Said>> said =
        tables.on(asked, day).stream()
            .map(one -> new Said(one.localityId(), one.key(), one.value()))
            .collect(Collectors.groupingBy(Said::localityId));
    Map<UUID, PlaceAttributes> attributes = new HashMap<>();
    for (LocalityAtDate unit : units) {
      List<UUID> nearestFirst = nearestFirst(unit);
      List<Said> ofUnits =
          nearestFirst.stream().flatMap(id -> said.getOrDefault(id, List.of()).stream()).toList();
      attributes.put(unit.id(), PlaceAttributes.of(nearestFirst, ofUnits));
    }
    return attributes;
  }

  private static List<UUID> nearestFirst(LocalityAtDate unit) {
    List<UUID> nearestFirst = new ArrayList<>(List.of(unit.id()));
    unit.parents().forEach(parent -> nearestFirst.add(parent.id()));
    return nearestFirst;
  }

  /** All attributes on the day, those of the units above counted where it has none of its own. */
  Effective effective(UUID localityId, LocalDate day) {
    LocalityAtDate unit = search.nearest(localityId, day);
    return new Effective(
        localityId,
        unit.fullName(),
        day,
        region(localityId, day).orElse(null),
        tables.on(List.of(localityId), day));
  }

  /**
   * What is said of a unit.
   *
   * @param region the region whose thresholds it has, null when none is known
   */
  record Effective(
      UUID localityId,
      String fullName,
      LocalDate asOf,
      String region,
      List<LocalityAttribute> items) {}
}
