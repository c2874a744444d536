package vn.ntm.targets.plan.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.ntm.targets.locality.domain.LocalityAtDate;

/**
 * Every code was valid on the day of the codes, and its unit and the unit above are called as the
 * plan says; where the tone mark stands does not count. A near name is refused, never guessed. A
 * misprint is kept beside the name.
 */
final class LocalitiesAreThoseNamed implements PlanCheck {

  @Override
  public Stream<PlanProblem> broken(PlanFacts facts) {
    return ListedPlaces.of(facts.plan())
        .filter(place -> place.code().isPresent())
        .flatMap(place -> broken(place, facts));
  }

  private static Stream<PlanProblem> broken(ListedPlaces.Place place, PlanFacts facts) {
    return facts
        .locality(place.key())
        .map(locality -> namedOtherwise(place, locality))
        .orElseGet(
            () ->
                Stream.of(
                    PlanProblem.at(
                        place.pointer(),
                        PlanRule.PLAN_LOCALITY_UNKNOWN,
                        place.key().code(),
                        facts.plan().dayOfCodes().toString())));
  }

  private static Stream<PlanProblem> namedOtherwise(
      ListedPlaces.Place place, LocalityAtDate locality) {
    if (place.listed().isEmpty()) {
      return Stream.empty();
    }
    PlanDocument.ListedLocality listed = place.listed().get();
    List<PlanProblem> problems = new ArrayList<>();
    if (!locality.isCalled(listed.name())) {
      problems.add(
          PlanProblem.at(
              place.pointer() + "/name",
              PlanRule.PLAN_LOCALITY_NAME,
              listed.name(),
              locality.code(),
              locality.fullName()));
    }
    if (listed.parentName() != null && !locality.hasParentCalled(listed.parentName())) {
      problems.add(
          PlanProblem.at(
              place.pointer() + "/parentName",
              PlanRule.PLAN_LOCALITY_PARENT,
              listed.parentName(),
              locality.fullName()));
    }
    return problems.stream();
  }
}
