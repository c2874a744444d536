package vn.ntm.targets.plancheck;

import java.util.List;
import java.util.stream.Stream;
import vn.ntm.targets.plan.domain.PlanDocument;
import vn.ntm.targets.plancheck.domain.Spot;
import vn.ntm.targets.plancheck.domain.Statement;

/** Every place that a plan names, and the lists that may name it once. */
final class PlaceStatements implements StatementsOf {

  @Override
  public Stream<? extends Statement> in(PlanDocument plan) {
    return Stream.concat(lists(plan), single(plan));
  }

  private static Stream<Statement> lists(PlanDocument plan) {
    Stream<Statement.PlaceList> targets =
        TargetAt.all(plan)
            .map(
                item ->
                    list(
                        item.spot().at("localities"),
                        item.target().localities(),
                        item.target().level()));
    Stream<Statement.PlaceList> named =
        Stream.of(list(new Spot("/places", null), plan.places(), null));
    Stream<Statement.PlaceList> scope =
        plan.scope() == null
            ? Stream.empty()
            : Stream.of(list(new Spot("/scope/places", null), plan.scope().places(), null));
    return Stream.of(targets, scope, named)
        .flatMap(places -> places)
        .flatMap(places -> Stream.concat(Stream.of(places), places.places().stream()));
  }

  private static Stream<Statement> single(PlanDocument plan) {
    return Stream.of(
            ReadStatements.numbered(plan.assessments())
                .map(
                    item ->
                        place(
                            "/assessments/" + item.index(),
                            item.element().section(),
                            item.element().place())),
            ReadStatements.numbered(plan.milestones())
                .map(
                    item ->
                        place(
                            "/milestones/" + item.index(),
                            item.element().section(),
                            item.element().place())),
            ReadStatements.numbered(plan.works())
                .map(
                    item ->
                        place(
                            "/works/" + item.index(),
                            item.element().section(),
                            item.element().place())),
            ReadStatements.numbered(plan.pilots())
                .map(
                    item ->
                        place(
                            "/pilots/" + item.index(),
                            item.element().section(),
                            item.element().place())))
        .flatMap(places -> places)
        .flatMap(List::stream);
  }

  private static List<Statement> place(
      String pointer, String section, PlanDocument.ListedLocality place) {
    return place == null
        ? List.of()
        : List.of(PlaceAt.of(new Spot(pointer, section).at("place"), place, null));
  }

  private static Statement.PlaceList list(
      Spot spot, List<PlanDocument.ListedLocality> places, String level) {
    return new Statement.PlaceList(spot, PlaceAt.list(spot, places, level));
  }
}
