package vn.ntm.targets.plancheck.domain;

import vn.ntm.targets.locality.domain.NameKey;

/** What tells two places apart: the code, or else the name below its parent. */
final class PlaceKey {

  private PlaceKey() {}

  static String of(Statement.NamedPlace place) {
    return place.code() == null
        ? NameKey.match(place.printed()) + "|" + parent(place)
        : place.code();
  }

  private static String parent(Statement.NamedPlace place) {
    return place.parentName() == null ? "" : NameKey.match(place.parentName());
  }
}
