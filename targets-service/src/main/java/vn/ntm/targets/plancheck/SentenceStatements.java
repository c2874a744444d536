package vn.ntm.targets.plancheck;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vn.ntm.targets.plan.domain.PlanDocument;
import vn.ntm.targets.plan.domain.PrintedStatement;
import vn.ntm.targets.plancheck.domain.PrintedNumber;
import vn.ntm.targets.plancheck.domain.Spot;
import vn.ntm.targets.plancheck.domain.Statement;

/** Sentences whose number is a ratio, a sum, an average or the length of lists. */
final class SentenceStatements implements StatementsOf {

  @Override
  public Stream<? extends Statement> in(PlanDocument plan) {
    return SentenceAt.all(plan)
        .flatMap(
            item ->
                switch (item.sentence().kind()) {
                  case RATIO -> ratio(item);
                  case SUM -> sum(plan, item);
                  case BUCKETS -> buckets(plan, item);
                  case AVERAGE -> average(plan, item);
                  case LIST_COUNT -> lists(plan, item);
                  case YEAR_COUNT -> recognised(plan, item);
                  case STATED -> stated(plan, item);
                  case STATUS_COUNT -> Stream.empty();
                });
  }

  private static Stream<Statement> ratio(SentenceAt item) {
    return Stream.of(new Statement.Share(item.numerator(), item.denominator(), item.value()));
  }

  private static Stream<Statement> sum(PlanDocument plan, SentenceAt item) {
    return Stream.of(
            Stream.<Statement>of(new Statement.Total(item.value(), item.parts())),
            repeated(plan, item),
            assessed(plan, item))
        .flatMap(statements -> statements);
  }

  /** A part "so many places meet so many criteria" is the number of those that the plan lists. */
  private static Stream<Statement> assessed(PlanDocument plan, SentenceAt item) {
    List<PrintedNumber> numbers = item.parts();
    return ReadStatements.numbered(item.sentence().parts())
        .filter(part -> part.element().from() != null)
        .map(
            part ->
                new Statement.Count(
                    numbers.get(part.index()),
                    Statement.Asked.EXACTLY,
                    new Spot("/assessments", null),
                    (int)
                        plan.assessments().stream()
                            .filter(place -> place.met() != null)
                            .filter(place -> isWithin(place.met(), part.element()))
                            .count()));
  }

  private static boolean isWithin(int met, PrintedStatement.Part part) {
    BigDecimal number = BigDecimal.valueOf(met);
    BigDecimal last = part.to() == null ? part.from() : part.to();
    return number.compareTo(part.from()) >= 0 && number.compareTo(last) <= 0;
  }

  private static Stream<Statement> buckets(PlanDocument plan, SentenceAt item) {
    List<PrintedNumber> numbers = item.parts();
    List<Statement.Bucket> buckets =
        ReadStatements.numbered(item.sentence().parts())
            .filter(part -> part.element().from() != null && part.element().to() != null)
            .map(part -> bucket(part.element(), numbers.get(part.index())))
            .toList();
    return Stream.concat(
        Stream.of(
            new Statement.Total(item.denominator(), numbers),
            new Statement.Buckets(
                item.spot(), asOf(item), item.denominator(), averageBeside(plan, item), buckets)),
        isOfTheListedPlaces(plan, item) ? assessed(plan, item) : Stream.empty());
  }

  /** Groups of the very places that the plan lists, not of all places of a level. */
  private static boolean isOfTheListedPlaces(PlanDocument plan, SentenceAt item) {
    long listed =
        plan.assessments().stream()
            .filter(place -> place.met() != null && place.asOf() != null)
            .filter(place -> Objects.equals(place.asOf().date(), asOf(item)))
            .count();
    return item.denominator().isPrinted()
        && item.denominator().value().compareTo(BigDecimal.valueOf(listed)) == 0;
  }

  /** So many places were recognised in these years. */
  private static Stream<Statement> recognised(PlanDocument plan, SentenceAt item) {
    List<PrintedNumber> numbers = item.parts();
    Spot list = new Spot("/assessments", null);
    return Stream.concat(
        Stream.of(new Statement.Total(item.value(), numbers)),
        ReadStatements.numbered(item.sentence().parts())
            .filter(part -> part.element().from() != null)
            .map(
                part ->
                    new Statement.Count(
                        numbers.get(part.index()),
                        Statement.Asked.EXACTLY,
                        list,
                        (int)
                            plan.assessments().stream()
                                .filter(place -> place.recognisedYear() != null)
                                .filter(place -> isWithin(place.recognisedYear(), part.element()))
                                .count())));
  }

  /** An average of all places is of as many as the groups beside it. */
  private static Stream<Statement> stated(PlanDocument plan, SentenceAt item) {
    Stream<Statement> places =
        isAverage(item)
            ? groupsBeside(plan, item).stream()
                .map(groups -> new Statement.Repeated(groups.denominator(), item.denominator()))
            : Stream.empty();
    return Stream.concat(places, repeated(plan, item));
  }

  private static boolean isAverage(SentenceAt item) {
    String unit = item.sentence().unit();
    return item.sentence().kind() == PrintedStatement.Kind.AVERAGE
        || (unit != null && unit.startsWith("tiêu chí/"));
  }

  /** The first groups that are counted for the same day; more of them are of fewer places. */
  private static Optional<SentenceAt> groupsBeside(PlanDocument plan, SentenceAt item) {
    return SentenceAt.of(plan, PrintedStatement.Kind.BUCKETS)
        .filter(groups -> Objects.equals(asOf(groups), asOf(item)))
        .findFirst();
  }

  private static Statement.Bucket bucket(PrintedStatement.Part part, PrintedNumber count) {
    return new Statement.Bucket(
        count,
        part.from().intValue(),
        part.to().intValue(),
        part.state() == null ? null : Statement.State.valueOf(part.state().name()));
  }

  /** The average that is printed for the same day; null when there is none. */
  private static PrintedNumber averageBeside(PlanDocument plan, SentenceAt buckets) {
    return SentenceAt.all(plan)
        .filter(SentenceStatements::isAverage)
        .filter(item -> groupsBeside(plan, item).equals(Optional.of(buckets)))
        .findFirst()
        .map(SentenceAt::value)
        .orElse(null);
  }

  /** Beside groups of all places, the assessments that the plan lists are only some of them. */
  private static Stream<Statement> average(PlanDocument plan, SentenceAt item) {
    boolean besideBuckets = groupsBeside(plan, item).isPresent();
    List<PrintedNumber> met =
        ReadStatements.numbered(plan.assessments())
            .filter(place -> place.element().met() != null)
            .filter(
                place ->
                    place.element().asOf() != null
                        && Objects.equals(asOf(item), place.element().asOf().date()))
            .map(
                place ->
                    Numbers.of(
                        new Spot("/assessments/" + place.index(), place.element().section()),
                        "met",
                        place.element().place().name(),
                        place.element().met()))
            .toList();
    return besideBuckets || met.isEmpty()
        ? Stream.empty()
        : Stream.of(new Statement.Average(item.value(), met));
  }

  private static Stream<Statement> lists(PlanDocument plan, SentenceAt item) {
    List<TargetAt> targets =
        item.sentence().targets().stream().flatMap(code -> TargetAt.called(plan, code)).toList();
    return targets.isEmpty()
        ? Stream.empty()
        : Stream.of(
            new Statement.Count(
                item.value(),
                Statement.Asked.EXACTLY,
                targets.get(0).spot().at("localities"),
                targets.stream().mapToInt(target -> target.target().localities().size()).sum()));
  }

  /** A sentence about one target repeats its number. */
  private static Stream<Statement> repeated(PlanDocument plan, SentenceAt item) {
    return item.sentence().targets().size() == 1
        ? TargetAt.called(plan, item.sentence().targets().get(0))
            .filter(target -> isOfTheSameUnit(item, target))
            .map(target -> new Statement.Repeated(target.declared(), item.value()))
        : Stream.empty();
  }

  private static boolean isOfTheSameUnit(SentenceAt item, TargetAt target) {
    return item.sentence().unit() == null
        || target.target().unit() == null
        || item.sentence().unit().equals(target.target().unit());
  }

  private static LocalDate asOf(SentenceAt item) {
    return item.sentence().asOf() == null ? null : item.sentence().asOf().date();
  }
}
