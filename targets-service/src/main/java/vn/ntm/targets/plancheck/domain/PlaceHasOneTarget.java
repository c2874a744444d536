package vn.ntm.targets.plancheck.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A place with two standards to reach in one plan is allowed, but whoever counts places must know:
 * 21 advanced and 9 model communes with 7 in both lists are 23 communes.
 */
final class PlaceHasOneTarget implements PlanCheckRule {

  @Override
  public Stream<Finding> findings(StatedPlan plan) {
    List<Statement.Recognition> targets = plan.all(Statement.Recognition.class).toList();
    List<Finding> found = new ArrayList<>();
    for (int i = 0; i < targets.size(); i++) {
      for (int j = i + 1; j < targets.size(); j++) {
        List<Statement.NamedPlace> both = both(targets.get(i), targets.get(j));
        if (!both.isEmpty()) {
          found.add(finding(targets.get(i), targets.get(j), both));
        }
      }
    }
    return found.stream();
  }

  private static List<Statement.NamedPlace> both(
      Statement.Recognition first, Statement.Recognition second) {
    Set<String> keys = first.places().stream().map(PlaceKey::of).collect(Collectors.toSet());
    return second.places().stream().filter(place -> keys.contains(PlaceKey.of(place))).toList();
  }

  private static Finding finding(
      Statement.Recognition first,
      Statement.Recognition second,
      List<Statement.NamedPlace> both) {
    String names = String.join(", ", both.stream().map(Statement.NamedPlace::printed).toList());
    return FindingKind.PLACES_WITH_TWO_TARGETS
        .at(second.spot())
        .printed(names)
        .computed(Integer.toString(both.size()))
        .with(
            Stream.concat(
                    Stream.of(first.spot()), both.stream().map(Statement.NamedPlace::spot))
                .toList())
        .saying(both.size(), first.label(), second.label(), names);
  }
}
