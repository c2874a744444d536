package vn.ntm.targets.plancheck;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.ntm.targets.locality.domain.NameKey;
import vn.ntm.targets.plan.domain.PlanDocument;

/** Which place lies in which, as far as the plan itself says. */
final class PlaceTree {

  private final Map<String, String> codeOfName = new HashMap<>();
  private final Map<String, PlanDocument.ListedLocality> byCode = new HashMap<>();

  PlaceTree(PlanDocument plan) {
    plan.places().stream()
        .filter(place -> place.code() != null)
        .forEach(
            place -> {
              codeOfName.putIfAbsent(NameKey.match(place.name()), place.code());
              byCode.putIfAbsent(place.code(), place);
            });
  }

  /** The code of the unit above, also where the plan only prints its name. */
  Optional<String> parentCode(PlanDocument.ListedLocality place) {
    if (place.parentCode() != null) {
      return Optional.of(place.parentCode());
    }
    return place.parentName() == null
        ? Optional.empty()
        : Optional.ofNullable(codeOfName.get(NameKey.match(place.parentName())));
  }

  /** The codes of all units above. */
  Set<String> above(PlanDocument.ListedLocality place) {
    Set<String> above = new HashSet<>();
    Optional<String> next = parentCode(place);
    while (next.isPresent() && above.add(next.get())) {
      next = Optional.ofNullable(byCode.get(next.get())).flatMap(this::parentCode);
    }
    return above;
  }
}
