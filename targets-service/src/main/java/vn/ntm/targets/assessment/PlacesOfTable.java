package vn.ntm.targets.assessment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.targets.locality.domain.LocalityAtDate;

/**
 * The places that the rows of a table can be of. Villages have no official code, so a place is also
 * found by its id, and by the code of the unit above it and its own name as it is stored.
 */
final class PlacesOfTable {

  private final Map<UUID, LocalityAtDate> byId = new HashMap<>();
  private final Map<String, LocalityAtDate> byCode = new HashMap<>();
  private final Map<String, Map<String, List<LocalityAtDate>>> byParent = new HashMap<>();

  /** Takes the places as they stood on the day of the table. */
  PlacesOfTable(Collection<LocalityAtDate> places) {
    for (LocalityAtDate place : places) {
      byId.put(place.id(), place);
      if (place.code() != null) {
        byCode.put(place.code(), place);
      }
      codeAbove(place)
          .ifPresent(
              code ->
                  byParent
                      .computeIfAbsent(code, above -> new HashMap<>())
                      .computeIfAbsent(place.name(), name -> new ArrayList<>(1))
                      .add(place));
    }
  }

  /** The place with this id, whatever the text is. */
  Optional<LocalityAtDate> withId(String text) {
    try {
      return Optional.ofNullable(byId.get(UUID.fromString(text)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  Optional<LocalityAtDate> withCode(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** Whether any place lies right below a unit with this code. */
  boolean hasSomeBelow(String code) {
    return byParent.containsKey(code);
  }

  /** The places of this name right below the unit; several when a name is used twice there. */
  List<LocalityAtDate> named(String codeAbove, String name) {
    return byParent.getOrDefault(codeAbove, Map.of()).getOrDefault(name, List.of());
  }

  /** The code of the unit right above. */
  static Optional<String> codeAbove(LocalityAtDate place) {
    return place.parent().map(LocalityAtDate.Ancestor::code);
  }
}
