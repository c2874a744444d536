package vn.ntm.targets.plancheck;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.ntm.targets.plan.domain.PlanDocument;
import vn.ntm.targets.plancheck.domain.FindingKind;
import vn.ntm.targets.plancheck.domain.PrintedNumber;
import vn.ntm.targets.plancheck.domain.Spot;
import vn.ntm.targets.plancheck.domain.Statement;

/** The numbers of a target that follow from one another. */
final class TargetNumbers implements StatementsOf {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  @Override
  public Stream<? extends Statement> in(PlanDocument plan) {
    return TargetAt.all(plan)
        .flatMap(
            item ->
                Stream.of(
                        share(item),
                        limits(plan, item),
                        list(item),
                        years(item),
                        parents(plan, item),
                        words(item))
                    .flatMap(statements -> statements));
  }

  private static Stream<Statement> share(TargetAt item) {
    return item.target().percent() == null
        ? Stream.empty()
        : Stream.of(
            new Statement.Share(
                item.declared(),
                item.outOf(),
                Numbers.of(
                    item.spot(), "percent", item.target().label(), item.target().percent())));
  }

  private static Stream<Statement> limits(PlanDocument plan, TargetAt item) {
    PlanDocument.Target target = item.target();
    PrintedNumber added = Numbers.of(item.spot(), "added", target.label(), target.added());
    PrintedNumber hundred = new PrintedNumber(item.spot().at("unit"), "%", HUNDRED);
    Stream<Statement> ofPopulation =
        whole(plan, target).stream()
            .map(population -> new Statement.Repeated(population, item.outOf()));
    Stream<Statement> ofNumbers =
        Stream.of(
            new Statement.Limited(
                item.declared(), item.outOf(), FindingKind.GOAL_BEYOND_POPULATION),
            new Statement.Limited(added, item.declared(), FindingKind.INCREMENT_BEYOND_TOTAL));
    Stream<Statement> ofPercent =
        target.goalKind() == PlanDocument.GoalKind.RATIO && "%".equals(target.unit())
            ? Stream.of(
                new Statement.Limited(item.declared(), hundred, FindingKind.GOAL_BEYOND_HUNDRED))
            : Stream.empty();
    return Stream.of(ofPopulation, ofNumbers, ofPercent).flatMap(statements -> statements);
  }

  /** What the number is counted from: the places of its level, or the criteria of its set. */
  private static Optional<PrintedNumber> whole(PlanDocument plan, PlanDocument.Target target) {
    return switch (target.goalKind()) {
      case RECOGNISED, CRITERION_TARGET -> Population.ofLevel(plan, target.level());
      case AVG_CRITERIA, MIN_CRITERIA, DELTA_CRITERIA, MAINTAIN ->
          CriteriaSets.criteria(plan, target.criteriaSet(), target.level());
      default -> Optional.empty();
    };
  }

  private static Stream<Statement> list(TargetAt item) {
    return item.countsItsPlaces() && item.target().declared() != null
        ? Stream.of(
            new Statement.Count(
                item.declared(),
                item.asked(),
                item.spot().at("localities"),
                item.target().localities().size()))
        : Stream.empty();
  }

  private static Stream<Statement> years(TargetAt item) {
    if (item.target().byYear().isEmpty()) {
      return Stream.empty();
    }
    Spot list = item.spot().at("byYear");
    List<PrintedNumber> parts =
        ReadStatements.numbered(item.target().byYear())
            .map(
                part ->
                    Numbers.of(
                        list.at(part.index()),
                        "declared",
                        String.valueOf(part.element().year()),
                        part.element().declared()))
            .toList();
    List<PrintedNumber> years =
        ReadStatements.numbered(item.target().byYear())
            .map(
                part ->
                    Numbers.of(
                        list.at(part.index()),
                        "year",
                        item.target().label(),
                        part.element().year()))
            .toList();
    return Stream.of(
        new Statement.Total(item.declared(), parts), new Statement.YearParts(list, years));
  }

  private static Stream<Statement> parents(PlanDocument plan, TargetAt item) {
    if (item.target().byParent().isEmpty()) {
      return Stream.empty();
    }
    Spot list = item.spot().at("byParent");
    List<PrintedNumber> parts =
        ReadStatements.numbered(item.target().byParent())
            .map(
                part ->
                    Numbers.of(
                        list.at(part.index()),
                        "declared",
                        part.element().parentName(),
                        part.element().declared()))
            .toList();
    return Stream.concat(
        Stream.of(new Statement.Total(item.declared(), parts)), listedBelow(plan, item, parts));
  }

  /** Nothing where the plan does not say which of the units each of its places lies in. */
  private static Stream<Statement> listedBelow(
      PlanDocument plan, TargetAt item, List<PrintedNumber> parts) {
    PlaceTree tree = new PlaceTree(plan);
    List<String> units =
        item.target().byParent().stream().map(PlanDocument.ParentPart::parentCode).toList();
    Set<String> wanted = units.stream().filter(Objects::nonNull).collect(Collectors.toSet());
    Map<String, Long> listed =
        item.target().localities().stream()
            .flatMap(place -> tree.above(place).stream().filter(wanted::contains).limit(1))
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    long placed = listed.values().stream().mapToLong(Long::longValue).sum();
    return item.countsItsPlaces() && placed == item.target().localities().size()
        ? ReadStatements.numbered(units)
            .map(
                unit ->
                    new Statement.Count(
                        parts.get(unit.index()),
                        Statement.Asked.EXACTLY,
                        item.spot().at("localities"),
                        listed.getOrDefault(unit.element(), 0L).intValue()))
        : Stream.empty();
  }

  /** "rà soát 14 xã" repeats the 14 that is declared in communes. */
  private static Stream<Statement> words(TargetAt item) {
    PlanDocument.Target target = item.target();
    PrintedNumber number = target.declared() == null ? item.outOf() : item.declared();
    return target.declaredTo() == null && target.unit() != null
        ? Numbers.before(Pattern.quote(target.unit()), item.spot().at("label"), target.label())
            .stream()
            .map(inWords -> new Statement.Repeated(inWords, number))
        : Stream.empty();
  }
}
