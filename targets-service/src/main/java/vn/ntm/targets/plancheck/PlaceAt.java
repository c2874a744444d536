package vn.ntm.targets.plancheck;

import java.util.List;
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
}
