package vn.ntm.targets.plancheck.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A printed name is that of the unit which had the code on the day. Where it is not, or where no
 * code is given, the units that may be meant are suggested; none is taken for another, and the word
 * "Huyện" at the beginning of a commune's misprinted name makes no district of it.
 */
final class NameIsThatOfTheCode implements PlanCheckRule {

  @Override
  public Stream<Finding> findings(StatedPlan plan) {
    return plan.places().areKnown()
        ? named(plan).values().stream()
            .map(
                same ->
                    finding(plan.places(), same.get(0))
                        .map(found -> found.with(others(same)))
                        .stream())
            .flatMap(found -> found)
        : Stream.empty();
  }

  /** A name that is misprinted throughout is one finding. */
  private static Map<List<String>, List<Statement.NamedPlace>> named(StatedPlan plan) {
    return plan.all(Statement.NamedPlace.class)
        .collect(
            Collectors.groupingBy(
                place -> Arrays.asList(place.code(), place.printed()),
                LinkedHashMap::new,
                Collectors.toList()));
  }

  private static List<Spot> others(List<Statement.NamedPlace> same) {
    return same.stream().skip(1).map(Statement.NamedPlace::spot).toList();
  }

  private static Optional<Finding> finding(KnownPlaces places, Statement.NamedPlace place) {
    return place.code() == null ? withoutCode(places, place) : withCode(places, place);
  }

  /** Villages have no codes, so nothing can be said about their names. */
  private static Optional<Finding> withoutCode(KnownPlaces places, Statement.NamedPlace place) {
    if ("VILLAGE".equals(place.level())) {
      return Optional.empty();
    }
    List<KnownPlace> like = places.like(place.printed(), place.level(), place.parentName());
    return Optional.of(
        FindingKind.NAME_UNKNOWN
            .at(place.spot())
            .printed(place.printed())
            .suggesting(like)
            .saying(place.printed(), names(like)));
  }

  private static Optional<Finding> withCode(KnownPlaces places, Statement.NamedPlace place) {
    Optional<KnownPlace> known = places.of(place.code());
    if (known.isEmpty()) {
      List<KnownPlace> like = places.like(place.printed(), place.level(), place.parentName());
      return Optional.of(
          FindingKind.PLACE_CODE_UNKNOWN
              .at(place.spot())
              .printed(place.code())
              .suggesting(like)
              .saying(place.code(), place.printed(), names(like)));
    }
    return KnownPlaces.isCalled(known.get(), place.printed())
        ? Optional.empty()
        : Optional.of(ofAnother(places, place, known.get()));
  }

  private static Finding ofAnother(
      KnownPlaces places, Statement.NamedPlace place, KnownPlace known) {
    List<KnownPlace> meant = new ArrayList<>(List.of(known));
    places.like(place.printed(), known.level(), place.parentName()).stream()
        .filter(like -> !like.equals(known))
        .forEach(meant::add);
    return FindingKind.NAME_OF_ANOTHER
        .at(place.spot())
        .printed(place.printed())
        .computed(known.name())
        .suggesting(meant)
        .saying(place.printed(), known.name(), place.code());
  }

  private static String names(List<KnownPlace> places) {
    return places.isEmpty()
        ? "–"
        : places.stream().map(NameIsThatOfTheCode::withParent).collect(Collectors.joining("; "));
  }

  private static String withParent(KnownPlace place) {
    return place.parentName() == null ? place.name() : place.name() + ", " + place.parentName();
  }
}
