package vn.ntm.targets.localityattribute;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import vn.ntm.targets.locality.LocalitySearch;
import vn.ntm.targets.locality.domain.LocalityAtDate;

/** Tells other features what is said of a unit, as thresholds and procedures depend on it. */
@ApplicationScoped
@Transactional
public class LocalityAttributes {

  private static final String REGION = "REGION";

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
    LocalityAtDate unit = search.nearest(localityId, day);
    List<UUID> nearestFirst = new ArrayList<>(List.of(unit.id()));
    unit.parents().forEach(parent -> nearestFirst.add(parent.id()));
    List<LocalityAttribute> known = tables.on(nearestFirst, unit.asOf());
    return nearestFirst.stream()
        .flatMap(
            id ->
                known.stream()
                    .filter(
                        attribute ->
                            attribute.localityId().equals(id) && attribute.key().equals(REGION)))
        .map(LocalityAttribute::value)
        .findFirst();
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
