package vn.ntm.targets.plan.domain;

import java.util.stream.Stream;
import vn.ntm.targets.locality.domain.LocalityAtDate;

/**
 * Every locality that a plan names lies in the plan's own locality. The units above it may be named
 * among the places: a district's plan names its province.
 */
final class LocalitiesLieInThePlansPlace implements PlanCheck {

  @Override
  public Stream<PlanProblem> broken(PlanFacts facts) {
    return facts
        .locality(facts.plan().localityCode())
        .map(root -> outside(root, facts))
        .orElseGet(Stream::empty);
  }

  private static Stream<PlanProblem> outside(LocalityAtDate root, PlanFacts facts) {
    return ListedPlaces.of(facts.plan())
        .filter(place -> place.code().isPresent())
        .filter(place -> isOutside(place, root, facts))
        .map(
            place ->
                PlanProblem.at(
                    place.pointer(),
                    PlanRule.PLAN_LOCALITY_OUTSIDE,
                    place.key().code(),
                    root.name()));
  }

  private static boolean isOutside(ListedPlaces.Place place, LocalityAtDate root, PlanFacts facts) {
    return facts
        .locality(place.key())
        .map(
            locality ->
                !locality.path().contains(root.id())
                    && !(place.pointer().startsWith("/places/")
                        && root.path().contains(locality.id())))
        .orElse(false);
  }
}
