package vn.ntm.targets.plan.domain;

import java.util.stream.Stream;
import vn.ntm.targets.locality.domain.LocalityAtDate;

/** Every locality that a plan names lies in the plan's own locality. */
final class LocalitiesLieInThePlansPlace implements PlanCheck {

  @Override
  public Stream<PlanProblem> broken(PlanFacts facts) {
    return facts
        .locality(facts.plan().localityCode())
        .map(
            root ->
                ListedPlaces.of(facts.plan())
                    .filter(place -> isOutside(place, root, facts))
                    .map(
                        place ->
                            PlanProblem.at(
                                place.pointer(),
                                PlanRule.PLAN_LOCALITY_OUTSIDE,
                                place.code(),
                                root.name())))
        .orElseGet(Stream::empty);
  }

  private static boolean isOutside(ListedPlaces.Place place, LocalityAtDate root, PlanFacts facts) {
    return facts
        .locality(place.code())
        .map(locality -> !locality.path().contains(root.id()))
        .orElse(false);
  }
}
