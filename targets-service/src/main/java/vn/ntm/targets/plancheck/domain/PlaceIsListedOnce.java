package vn.ntm.targets.plancheck.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A list names each place once. Villages of one name in two communes are two places. */
final class PlaceIsListedOnce implements PlanCheckRule {

  @Override
  public Stream<Finding> findings(StatedPlan plan) {
    return plan.all(Statement.PlaceList.class).flatMap(PlaceIsListedOnce::inList);
  }

  private static Stream<Finding> inList(Statement.PlaceList list) {
    Map<String, List<Statement.NamedPlace>> byKey =
        list.places().stream()
            .collect(Collectors.groupingBy(PlaceKey::of, LinkedHashMap::new, Collectors.toList()));
    return byKey.values().stream()
        .filter(same -> same.size() > 1)
        .map(
            same ->
                FindingKind.PLACE_LISTED_TWICE
                    .at(same.get(1).spot())
                    .printed(same.get(1).printed())
                    .with(List.of(same.get(0).spot()))
                    .saying(same.get(1).printed()));
  }
}
