package vn.ntm.targets.plancheck;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.ntm.targets.plan.domain.PlanDocument;
import vn.ntm.targets.plancheck.domain.Spot;
import vn.ntm.targets.plancheck.domain.Statement;

/** Goals that each commune or district is to have something, beside what the plan lists. */
final class ParentGoals implements StatementsOf {

  @Override
  public Stream<? extends Statement> in(PlanDocument plan) {
    return firstOfEachMeasure(plan)
        .filter(item -> item.target().goalKind() == PlanDocument.GoalKind.COUNT_BY_PARENT)
        .map(item -> eachHas(plan, item))
        .flatMap(Optional::stream);
  }

  /** A goal that is stated twice is looked at once. */
  private static Stream<TargetAt> firstOfEachMeasure(PlanDocument plan) {
    return TargetAt.all(plan)
        .collect(
            Collectors.toMap(
                item ->
                    item.target().measure() == null
                        ? item.spot().pointer()
                        : item.target().measure(),
                Function.identity(),
                (first, again) -> first,
                LinkedHashMap::new))
        .values()
        .stream();
  }

  private static Optional<Statement> eachHas(PlanDocument plan, TargetAt item) {
    PlaceTree tree = new PlaceTree(plan);
    List<PlanDocument.ListedLocality> listed =
        plan.targets().stream()
            .filter(target -> target != item.target())
            .filter(target -> item.target().standard() != null)
            .filter(target -> target.standard() == item.target().standard())
            .filter(target -> target.level().equals(item.target().level()))
            .flatMap(target -> target.localities().stream())
            .toList();
    List<String> served =
        listed.stream().map(tree::parentCode).flatMap(Optional::stream).distinct().toList();
    return listed.isEmpty() || item.target().parentLevel() == null
        ? Optional.empty()
        : Optional.of(
            new Statement.EachHas(item.spot(), item.target().label(), wanted(plan, item), served));
  }

  /** Places that are to be recognised by this plan are recognised when its goal is due. */
  private static List<Statement.NamedPlace> wanted(PlanDocument plan, TargetAt item) {
    String level = item.target().parentLevel();
    Stream<Statement.NamedPlace> places =
        level.equals("COMMUNE")
            ? TargetAt.all(plan)
                .filter(other -> level.equals(other.target().level()))
                .filter(other -> other.target().goalKind() == PlanDocument.GoalKind.RECOGNISED)
                .flatMap(
                    other ->
                        PlaceAt.list(
                            other.spot().at("localities"), other.target().localities(), level)
                            .stream())
            : ReadStatements.numbered(plan.places())
                .filter(place -> level.equals(place.element().level()))
                .map(
                    place ->
                        PlaceAt.of(
                            new Spot("/places/" + place.index(), null), place.element(), level));
    Map<String, Statement.NamedPlace> byCode =
        places
            .filter(place -> place.code() != null)
            .collect(
                Collectors.toMap(
                    Statement.NamedPlace::code,
                    Function.identity(),
                    (first, again) -> first,
                    LinkedHashMap::new));
    return List.copyOf(byCode.values());
  }
}
