package vn.ntm.targets.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.ntm.targets.locality.LocalitySearch;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.targets.plan.domain.ListedPlaces;
import vn.ntm.targets.plan.domain.PlaceKey;
import vn.ntm.targets.plan.domain.PlaceMatching;
import vn.ntm.targets.plan.domain.PlanDocument;

/** Finds the units that a plan's places are about, on the day of its codes. */
@ApplicationScoped
class MatchPlaces {

  private final LocalitySearch localities;

  MatchPlaces(LocalitySearch localities) {
    this.localities = localities;
  }

  /** The units of all places of the document; a place that is not known is in neither map. */
  @Transactional
  Known match(PlanDocument document) {
    LocalDate day = document.dayOfCodes();
    if (day == null) {
      return new Known(Map.of(), Map.of());
    }
    List<ListedPlaces.Place> places = ListedPlaces.of(document).toList();
    Map<String, LocalityAtDate> codes = localities.byCodes(codes(places), day);
    List<PlaceKey> nameless =
        places.stream()
            .map(ListedPlaces.Place::key)
            .filter(key -> key.code() == null && key.name() != null)
            .distinct()
            .toList();
    return new Known(codes, named(nameless, codes.get(document.localityCode()), day));
  }

  private Map<PlaceKey, LocalityAtDate> named(
      List<PlaceKey> keys, LocalityAtDate root, LocalDate day) {
    if (keys.isEmpty() || root == null) {
      return Map.of();
    }
    List<LocalityAtDate> candidates = localities.below(root.id(), null, day);
    Map<PlaceKey, LocalityAtDate> named = new LinkedHashMap<>();
    for (PlaceKey key : keys) {
      Optional.ofNullable(PlaceMatching.of(key, candidates).locality())
          .ifPresent(unit -> named.put(key, unit));
    }
    return named;
  }

  private static List<String> codes(List<ListedPlaces.Place> places) {
    return places.stream()
        .map(ListedPlaces.Place::code)
        .flatMap(Optional::stream)
        .filter(code -> code.matches("\\d{2,5}"))
        .distinct()
        .toList();
  }

  /**
   * The units that are known.
   *
   * @param codes by the codes of the plan
   * @param named by what the plan says of places without a code
   */
  record Known(Map<String, LocalityAtDate> codes, Map<PlaceKey, LocalityAtDate> named) {

    Optional<LocalityAtDate> of(PlaceKey key) {
      return Optional.ofNullable(key.code() == null ? named.get(key) : codes.get(key.code()));
    }
  }
}
