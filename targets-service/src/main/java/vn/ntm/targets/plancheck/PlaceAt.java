package vn.ntm.targets.plancheck;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.ntm.targets.locality.domain.NameKey;
import vn.ntm.targets.plan.domain.PlanDocument;
import vn.ntm.targets.plancheck.domain.Spot;
import vn.ntm.targets.plancheck.domain.Statement;

/** Places as a document names them. */
final class PlaceAt {

  private PlaceAt() {}

  static Statement.NamedPlace of(Spot spot, PlanDocument.ListedLocality place, String level) {
    return new Statement.NamedPlace(
        new Spot(spot.pointer(), place.section() == null ? spot.section() : place.section()),
        place.code(),
        place.printed() == null ? place.name() : place.printed(),
        place.level() == null ? level : place.level(),
        place.parentName());
  }

  static List<Statement.NamedPlace> list(
      Spot list, List<PlanDocument.ListedLocality> places, String level) {
    return ReadStatements.numbered(places)
        .map(item -> of(list.at(item.index()), item.element(), level))
        .toList();
  }

  /** The code or, without one, the name below its parent. */
  static String key(PlanDocument.ListedLocality place) {
    return place.code() == null
        ? place.name() + "|" + place.parentName() + "|" + place.parentCode()
        : place.code();
  }

  /** Whether a place lies in a unit, at any distance, as far as the plan says. */
  static boolean isBelow(
      PlanDocument plan, PlanDocument.ListedLocality place, PlanDocument.ParentPart unit) {
    Set<String> seen = new HashSet<>();
    Optional<String> above = parentCode(plan, place);
    while (above.isPresent() && seen.add(above.get())) {
      if (above.get().equals(unit.parentCode())) {
        return true;
      }
      above = named(plan, above.get()).flatMap(parent -> parentCode(plan, parent));
    }
    return false;
  }

  private static Optional<PlanDocument.ListedLocality> named(PlanDocument plan, String code) {
    return plan.places().stream().filter(place -> code.equals(place.code())).findFirst();
  }

  /** The code of the unit above, also where the plan only prints its name. */
  static Optional<String> parentCode(PlanDocument plan, PlanDocument.ListedLocality place) {
    if (place.parentCode() != null) {
      return Optional.of(place.parentCode());
    }
    return place.parentName() == null
        ? Optional.empty()
        : plan.places().stream()
            .filter(known -> known.code() != null)
            .filter(
                known -> NameKey.match(known.name()).equals(NameKey.match(place.parentName())))
            .map(PlanDocument.ListedLocality::code)
            .findFirst();
  }
}
