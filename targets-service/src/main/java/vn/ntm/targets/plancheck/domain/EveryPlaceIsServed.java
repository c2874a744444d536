package vn.ntm.targets.plancheck.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where each place is to have something and the plan lists it, it lists one for each. One that is
 * not listed is not shown, which is less than missing: it may be there from earlier years.
 */
final class EveryPlaceIsServed implements PlanCheckRule {

  @Override
  public Stream<Finding> findings(StatedPlan plan) {
    return plan.all(Statement.EachHas.class)
        .map(EveryPlaceIsServed::finding)
        .flatMap(Optional::stream);
  }

  private static Optional<Finding> finding(Statement.EachHas goal) {
    List<Statement.NamedPlace> without =
        goal.wanted().stream()
            .filter(place -> !goal.served().contains(PlaceKey.of(place)))
            .toList();
    if (without.isEmpty()) {
      return Optional.empty();
    }
    String names = String.join(", ", without.stream().map(Statement.NamedPlace::printed).toList());
    return Optional.of(
        FindingKind.PLACES_NOT_SERVED
            .at(goal.spot())
            .computed(Integer.toString(without.size()))
            .with(without.stream().map(Statement.NamedPlace::spot).toList())
            .saying(goal.label(), without.size(), goal.wanted().size(), names));
  }
}
