package vn.ntm.targets.plan.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All places of a plan that name a locality by its code. */
final class ListedPlaces {

  private ListedPlaces() {}

  /** Every code of the plan, its own included, in the order of the document. */
  static Stream<Place> of(PlanDocument plan) {
    List<Place> places = new ArrayList<>();
    places.add(new Place("/localityCode", plan.localityCode(), Optional.empty()));
    for (int i = 0; i < plan.targets().size(); i++) {
      listed("/targets/" + i, plan.targets().get(i)).forEach(places::add);
    }
    for (int i = 0; i < plan.tasks().size(); i++) {
      String code = plan.tasks().get(i).localityCode();
      if (code != null) {
        places.add(new Place("/tasks/" + i + "/localityCode", code, Optional.empty()));
      }
    }
    return places.stream();
  }

  private static Stream<Place> listed(String at, PlanDocument.Target target) {
    return IntStream.range(0, target.localities().size())
        .filter(i -> target.localities().get(i).code() != null)
        .mapToObj(
            i -> {
              PlanDocument.ListedLocality listed = target.localities().get(i);
              return new Place(at + "/localities/" + i, listed.code(), Optional.of(listed));
            });
  }

  /**
   * A place of the document.
   *
   * @param listed with its names, where the plan lists it in a target
   */
  record Place(String pointer, String code, Optional<PlanDocument.ListedLocality> listed) {}
}
