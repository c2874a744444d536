package vn.ntm.targets.plancheck.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A plan that says row by row what is to be done about criteria does so for every one that a place
 * does not meet, and for every one that it calls new or raised.
 */
final class UnmetCriterionHasARemedy implements PlanCheckRule {

  private record Unmet(String set, String code) {}

  @Override
  public Stream<Finding> findings(StatedPlan plan) {
    List<Statement.RemedyOf> remedies = plan.all(Statement.RemedyOf.class).toList();
    return remedies.isEmpty()
        ? Stream.empty()
        : Stream.concat(unmet(plan, remedies), classified(plan, remedies));
  }

  private static Stream<Finding> unmet(StatedPlan plan, List<Statement.RemedyOf> remedies) {
    Map<Unmet, List<Statement.Assessment>> places =
        plan.all(Statement.Assessment.class)
            .flatMap(
                place ->
                    place.unmetCodes().stream()
                        .map(code -> Map.entry(new Unmet(place.set(), code), place)))
            .filter(item -> isOfTheSets(remedies, item.getKey().set()))
            .filter(item -> !hasRemedy(remedies, item.getKey().set(), item.getKey().code()))
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    LinkedHashMap::new,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    return places.entrySet().stream()
        .map(item -> withoutRemedy(item.getKey().code(), item.getValue()));
  }

  private static Finding withoutRemedy(String code, List<Statement.Assessment> places) {
    String names = String.join(", ", places.stream().map(Statement.Assessment::place).toList());
    return FindingKind.UNMET_WITHOUT_REMEDY
        .at(places.get(0).spot())
        .printed(code)
        .with(places.stream().skip(1).map(Statement.Assessment::spot).toList())
        .saying(code, places.size(), names);
  }

  private static Stream<Finding> classified(StatedPlan plan, List<Statement.RemedyOf> remedies) {
    return plan.all(Statement.Classified.class)
        .filter(item -> !item.change().equals("UNCHANGED"))
        .filter(item -> isOfTheSets(remedies, item.set()))
        .filter(item -> !hasRemedy(remedies, item.set(), item.code()))
        .map(
            item ->
                FindingKind.CLASSIFIED_WITHOUT_REMEDY
                    .at(item.spot())
                    .printed(item.code())
                    .saying(
                        item.code(),
                        new Word(item.change()),
                        String.valueOf(item.spot().section())));
  }

  private static boolean isOfTheSets(List<Statement.RemedyOf> remedies, String set) {
    return remedies.stream().anyMatch(remedy -> Objects.equals(remedy.set(), set));
  }

  private static boolean hasRemedy(List<Statement.RemedyOf> remedies, String set, String code) {
    return remedies.stream()
        .filter(remedy -> Objects.equals(remedy.set(), set))
        .anyMatch(
            remedy ->
                CriterionCode.covers(remedy.code(), code)
                    || CriterionCode.covers(code, remedy.code()));
  }
}
