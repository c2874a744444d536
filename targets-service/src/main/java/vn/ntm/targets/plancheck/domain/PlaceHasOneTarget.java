package vn.ntm.targets.plancheck.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A place with two standards to reach in one plan is allowed, but whoever counts places must know:
 * 21 advanced and 9 model communes with 7 in both lists are 23 communes.
 */
final class PlaceHasOneTarget implements PlanCheckRule {

  private record InBoth(Statement.Recognition first, Statement.Recognition second) {}

  @Override
  public Stream<Finding> findings(StatedPlan plan) {
    Map<String, List<Statement.Recognition>> targetsOfPlace = new HashMap<>();
    Map<InBoth, List<Statement.NamedPlace>> both = new LinkedHashMap<>();
    plan.all(Statement.Recognition.class)
        .forEach(
            target ->
                target
                    .places()
                    .forEach(
                        place -> {
                          List<Statement.Recognition> before =
                              targetsOfPlace.computeIfAbsent(
                                  PlaceKey.of(place), key -> new ArrayList<>());
                          before.stream()
                              .filter(other -> other != target)
                              .forEach(
                                  other ->
                                      both.computeIfAbsent(
                                              new InBoth(other, target), pair -> new ArrayList<>())
                                          .add(place));
                          before.add(target);
                        }));
    return both.entrySet().stream()
        .map(pair -> finding(pair.getKey().first(), pair.getKey().second(), pair.getValue()));
  }

  private static Finding finding(
      Statement.Recognition first, Statement.Recognition second, List<Statement.NamedPlace> both) {
    String names = String.join(", ", both.stream().map(Statement.NamedPlace::printed).toList());
    return FindingKind.PLACES_WITH_TWO_TARGETS
        .at(second.spot())
        .printed(names)
        .computed(Integer.toString(both.size()))
        .with(
            Stream.concat(Stream.of(first.spot()), both.stream().map(Statement.NamedPlace::spot))
                .toList())
        .saying(both.size(), first.label(), second.label(), names);
  }
}
