package vn.ntm.targets.population;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.ntm.targets.locality.LocalitySearch;
import vn.ntm.targets.locality.UnitHistory;
import vn.ntm.targets.locality.domain.Kind;
import vn.ntm.targets.locality.domain.LocalityAtDate;

/**
 * The communes that the programme counts. A commune that becomes a ward or a township is not among
 * them from that day on; what it was recognised for stays on record.
 */
@ApplicationScoped
@Transactional
public class RuralPopulation {

  private static final String COMMUNE = "COMMUNE";
  private static final int AT_ONCE = 4_000;

  private final LocalitySearch search;
  private final UnitHistory history;

  RuralPopulation(LocalitySearch search, UnitHistory history) {
    this.search = search;
    this.history = history;
  }

  /** The communes of the programme below a unit in the tree of the day. */
  public List<LocalityAtDate> below(UUID unit, LocalDate day) {
    return onlyRural(search.below(unit, COMMUNE, day), day);
  }

  /** Those of the units that the programme counts on the day. */
  public List<LocalityAtDate> among(Collection<UUID> units, LocalDate day) {
    return onlyRural(search.byIds(units, day).values(), day);
  }

  /**
   * What units are in the boundaries of a later day.
   *
   * @param units as they stood on their day
   */
  public List<Continued> inBoundariesOf(List<LocalityAtDate> units, LocalDate day) {
    List<UUID> ids = units.stream().map(LocalityAtDate::id).toList();
    Map<UUID, List<LocalitySearch.Successor>> heirs =
        search.successorsOn(ids, day).stream()
            .collect(Collectors.groupingBy(LocalitySearch.Successor::of));
    Map<UUID, LocalityAtDate> later = new HashMap<>();
    List<UUID> all =
        heirs.values().stream()
            .flatMap(List::stream)
            .map(LocalitySearch.Successor::id)
            .distinct()
            .toList();
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      later.putAll(search.byIds(all.subList(from, Math.min(from + AT_ONCE, all.size())), day));
    }
    return units.stream()
        .map(
            unit ->
                new Continued(
                    unit,
                    heirs.getOrDefault(unit.id(), List.of()).stream()
                        .map(heir -> new Heir(later.get(heir.id()), heir.relation()))
                        .toList()))
        .toList();
  }

  /** Whether the programme counts the unit on its day. */
  public boolean counts(LocalityAtDate unit) {
    return ruralKinds(unit.asOf(), unit.level()).contains(unit.kind());
  }

  /** How many of each kind, by kind. */
  static Map<String, Integer> byKind(Collection<LocalityAtDate> units) {
    Map<String, Integer> counts = new TreeMap<>();
    units.forEach(unit -> counts.merge(unit.kind(), 1, Integer::sum));
    return counts;
  }

  /** The units, each once. */
  static List<LocalityAtDate> heirsOf(List<Continued> units) {
    Map<UUID, LocalityAtDate> heirs = new LinkedHashMap<>();
    units.forEach(unit -> unit.heirs().forEach(heir -> heirs.put(heir.unit().id(), heir.unit())));
    return new ArrayList<>(heirs.values());
  }

  private List<LocalityAtDate> onlyRural(Collection<LocalityAtDate> units, LocalDate day) {
    Set<String> kinds = ruralKinds(day, COMMUNE);
    return units.stream()
        .filter(unit -> unit.level().equals(COMMUNE) && kinds.contains(unit.kind()))
        .toList();
  }

  private Set<String> ruralKinds(LocalDate day, String level) {
    return history.levelsOn(day).stream()
        .filter(rule -> rule.level().equals(level))
        .flatMap(rule -> rule.kinds().stream())
        .filter(Kind::ruralUnit)
        .map(Kind::code)
        .collect(Collectors.toSet());
  }

  /**
   * A unit with what it is later.
   *
   * @param heirs itself when it goes on; empty when nobody knows
   */
  public record Continued(LocalityAtDate unit, List<Heir> heirs) {

    public Continued {
      heirs = List.copyOf(heirs);
    }
  }

  /**
   * A later unit.
   *
   * @param relation whole, or which part of the earlier one went there
   */
  public record Heir(LocalityAtDate unit, String relation) {}
}
