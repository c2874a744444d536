package vn.ntm.targets.plancheck.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.ntm.targets.locality.domain.NameKey;

/**
 * The units of the plan's locality on the day its codes are from. Names are looked up to suggest,
 * never to decide: "Huyện Hội" may be the commune Huyền Hội, and only a person can say so.
 */
public final class KnownPlaces {

  private static final int MAX_SUGGESTIONS = 3;

  /** Of so many letters one may differ. */
  private static final int LETTERS_TO_A_SLIP = 4;

  private final Map<String, KnownPlace> byCode;

  public KnownPlaces(Collection<KnownPlace> places) {
    this.byCode =
        places.stream()
            .collect(
                Collectors.toMap(
                    KnownPlace::code, Function.identity(), (a, b) -> a, LinkedHashMap::new));
  }

  /** None: the tree of the day is not known, so nothing can be said about names. */
  public static KnownPlaces unknown() {
    return new KnownPlaces(List.of());
  }

  boolean areKnown() {
    return !byCode.isEmpty();
  }

  Optional<KnownPlace> of(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** Whether a text is the unit's name, with or without the word of its kind. */
  static boolean isCalled(KnownPlace place, String text) {
    String said = NameKey.match(text);
    return said.equals(NameKey.match(place.name())) || said.equals(NameKey.match(place.bareName()));
  }

  /**
   * Units whose names are near to the text when tone marks and accents are left out, the nearest
   * first; those below the named parent before others.
   *
   * @param level null for all
   * @param parentName null where it is not printed
   */
  List<KnownPlace> like(String text, String level, String parentName) {
    String said = NameKey.search(text);
    Map<KnownPlace, Integer> slips = new LinkedHashMap<>();
    for (KnownPlace place : byCode.values()) {
      int distance =
          Math.min(
              Slips.between(said, NameKey.search(place.name())),
              Slips.between(said, NameKey.search(place.bareName())));
      if (distance <= Math.max(1, said.length() / LETTERS_TO_A_SLIP)
          && (level == null || level.equals(place.level()))) {
        slips.put(place, distance);
      }
    }
    return slips.keySet().stream()
        .sorted(
            Comparator.<KnownPlace>comparingInt(slips::get)
                .thenComparing(place -> !isBelow(place, parentName))
                .thenComparing(KnownPlace::code))
        .limit(MAX_SUGGESTIONS)
        .toList();
  }

  private static boolean isBelow(KnownPlace place, String parentName) {
    return parentName != null
        && place.parentName() != null
        && NameKey.match(place.parentName()).endsWith(NameKey.match(parentName));
  }
}
