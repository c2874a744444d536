package vn.ntm.targets.plan.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import vn.ntm.targets.locality.domain.Kind;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.targets.locality.domain.NameKey;

/**
 * Finds the unit that a place without a code is about: by its whole name and the name of the unit
 * above, never by a near name. "Huyện Hội" is a misprint of a commune and no district; what cannot
 * be matched is listed with suggestions, and a person decides.
 */
public final class PlaceMatching {

  private static final int MOST_SUGGESTIONS = 5;

  private PlaceMatching() {}

  /**
   * The match of a place.
   *
   * @param candidates the units below the plan's locality on the day of its codes
   */
  public static Match of(PlaceKey place, List<LocalityAtDate> candidates) {
    List<LocalityAtDate> near =
        candidates.stream()
            .filter(unit -> place.level() == null || place.level().equals(unit.level()))
            .filter(unit -> liesWhereSaid(place, unit))
            .toList();
    List<LocalityAtDate> called =
        near.stream().filter(unit -> isCalled(unit, place.name())).toList();
    return called.size() == 1
        ? new Match(called.get(0), List.of())
        : new Match(null, suggestions(place.name(), called.isEmpty() ? near : called));
  }

  private static boolean liesWhereSaid(PlaceKey place, LocalityAtDate unit) {
    boolean codeFits =
        place.parentCode() == null
            || unit.parent().map(above -> place.parentCode().equals(above.code())).orElse(false);
    return codeFits
        && (place.parentName() == null
            || place.parentCode() != null
            || unit.hasParentCalled(place.parentName()));
  }

  /**
   * A commune is meant where no kind is written: plans of the programme write the word of wards and
   * townships.
   */
  private static boolean isCalled(LocalityAtDate unit, String name) {
    boolean whole = NameKey.match(unit.name()).equals(NameKey.match(name));
    boolean rural = !unit.level().equals("COMMUNE") || unit.kind().equals(Kind.XA);
    return whole || (rural && unit.isCalled(name));
  }

  private static List<LocalityAtDate> suggestions(String name, List<LocalityAtDate> units) {
    String said = NameKey.search(name);
    int most = Math.max(2, said.length() / 3);
    return units.stream()
        .map(unit -> new Near(unit, distance(said, unit)))
        .filter(near -> near.distance() <= most)
        .sorted(
            Comparator.comparingInt(Near::distance)
                .thenComparing(near -> Objects.toString(near.unit().code(), "")))
        .limit(MOST_SUGGESTIONS)
        .map(Near::unit)
        .toList();
  }

  private static int distance(String said, LocalityAtDate unit) {
    String whole = NameKey.search(unit.name());
    String bare = NameKey.search(Kind.bareName(unit.kind(), unit.name()));
    return Math.min(NameKey.distance(said, whole), NameKey.distance(said, bare));
  }

  /**
   * What a place was matched to.
   *
   * @param locality null when it was not
   * @param suggestions near names, the nearest first; empty when it was matched
   */
  public record Match(LocalityAtDate locality, List<LocalityAtDate> suggestions) {}

  private record Near(LocalityAtDate unit, int distance) {}
}
