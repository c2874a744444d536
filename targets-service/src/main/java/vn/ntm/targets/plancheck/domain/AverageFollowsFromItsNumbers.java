package vn.ntm.targets.plancheck.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * A printed average is that of its numbers: of the places assessed, of the totals of all criteria,
 * or, where places are only counted in groups, one that the groups allow.
 */
final class AverageFollowsFromItsNumbers implements PlanCheckRule {

  private static final int DECIMALS_OF_A_COMPUTED_AVERAGE = 2;

  @Override
  public Stream<Finding> findings(StatedPlan plan) {
    return Stream.of(
            plan.all(Statement.Average.class).map(AverageFollowsFromItsNumbers::ofValues),
            plan.all(Statement.CriterionTable.class).map(AverageFollowsFromItsNumbers::aimedAt),
            plan.all(Statement.CriterionTable.class).map(AverageFollowsFromItsNumbers::before),
            plan.all(Statement.Buckets.class).map(AverageFollowsFromItsNumbers::ofBuckets))
        .flatMap(found -> found)
        .flatMap(Optional::stream);
  }

  @Override
  public Stream<PrintedNumber> settled(StatedPlan plan) {
    return plan.all(Statement.Average.class)
        .filter(AverageFollowsFromItsNumbers::isWhole)
        .filter(average -> ofValues(average).isEmpty())
        .map(Statement.Average::average);
  }

  private static boolean isWhole(Statement.Average average) {
    return average.average().isPrinted()
        && !average.values().isEmpty()
        && average.values().stream().allMatch(PrintedNumber::isPrinted);
  }

  private static Optional<Finding> ofValues(Statement.Average stated) {
    if (!isWhole(stated)) {
      return Optional.empty();
    }
    BigDecimal sum = sum(stated.values());
    BigDecimal count = BigDecimal.valueOf(stated.values().size());
    return differs(stated.average(), sum, count, stated.values());
  }

  private static Optional<Finding> before(Statement.CriterionTable table) {
    if (table.before() == null || !table.before().isPrinted() || !CriterionSums.isWhole(table)) {
      return Optional.empty();
    }
    List<PrintedNumber> increments =
        table.rows().stream().map(Statement.CriterionRow::increment).toList();
    if (!increments.stream().allMatch(PrintedNumber::isPrinted)) {
      return Optional.empty();
    }
    List<PrintedNumber> numbers = new ArrayList<>(CriterionSums.totals(table));
    BigDecimal sum = sum(numbers).subtract(sum(increments));
    numbers.addAll(increments);
    return differs(table.before(), sum, CriterionSums.population(table), numbers);
  }

  private static Optional<Finding> differs(
      PrintedNumber average, BigDecimal sum, BigDecimal count, List<PrintedNumber> numbers) {
    BigDecimal computed = sum.divide(count, average.decimals(), RoundingMode.HALF_UP);
    return average.is(computed)
        ? Optional.empty()
        : Optional.of(
            FindingKind.AVERAGE_DIFFERS
                .at(average.spot())
                .printed(average.text())
                .computed(computed.toPlainString())
                .with(numbers.stream().map(PrintedNumber::spot).toList())
                .saying(average.label(), average.value(), sum, count, computed));
  }

  /** The goal is a range of the exact average, so it is compared before rounding. */
  private static Optional<Finding> aimedAt(Statement.CriterionTable table) {
    if (table.lowest() == null || !CriterionSums.isWhole(table)) {
      return Optional.empty();
    }
    BigDecimal population = CriterionSums.population(table);
    BigDecimal sum = sum(CriterionSums.totals(table));
    PrintedNumber highest = table.highest() == null ? table.lowest() : table.highest();
    boolean inside =
        sum.compareTo(table.lowest().value().multiply(population)) >= 0
            && sum.compareTo(highest.value().multiply(population)) <= 0;
    return inside ? Optional.empty() : Optional.of(outside(table, highest, sum, population));
  }

  private static Finding outside(
      Statement.CriterionTable table,
      PrintedNumber highest,
      BigDecimal sum,
      BigDecimal population) {
    BigDecimal computed =
        sum.divide(population, DECIMALS_OF_A_COMPUTED_AVERAGE, RoundingMode.HALF_UP);
    return FindingKind.AVERAGE_OUTSIDE_RANGE
        .at(table.lowest().spot())
        .printed(table.lowest().text() + "–" + highest.text())
        .computed(computed.toPlainString())
        .with(CriterionSums.totals(table).stream().map(PrintedNumber::spot).toList())
        .saying(
            table.lowest().label(),
            Phrases.of(table.lowest().value(), "–", highest.value()),
            sum,
            population,
            computed);
  }

  private static Optional<Finding> ofBuckets(Statement.Buckets table) {
    boolean counted =
        table.average() != null
            && table.average().isPrinted()
            && table.buckets().stream().allMatch(bucket -> bucket.count().isPrinted());
    BigDecimal places =
        counted
            ? sum(table.buckets().stream().map(Statement.Bucket::count).toList())
            : BigDecimal.ZERO;
    if (places.signum() <= 0) {
      return Optional.empty();
    }
    int decimals = table.average().decimals();
    BigDecimal least =
        total(table, Statement.Bucket::from).divide(places, decimals, RoundingMode.HALF_UP);
    BigDecimal most =
        total(table, Statement.Bucket::to).divide(places, decimals, RoundingMode.HALF_UP);
    boolean possible =
        table.average().value().compareTo(least) >= 0
            && table.average().value().compareTo(most) <= 0;
    return possible ? Optional.empty() : Optional.of(impossible(table, least, most));
  }

  private static BigDecimal total(
      Statement.Buckets table, ToIntFunction<Statement.Bucket> criteria) {
    return table.buckets().stream()
        .map(
            bucket ->
                bucket.count().value().multiply(BigDecimal.valueOf(criteria.applyAsInt(bucket))))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Finding impossible(Statement.Buckets table, BigDecimal least, BigDecimal most) {
    return FindingKind.AVERAGE_IMPOSSIBLE
        .at(table.average().spot())
        .printed(table.average().text())
        .computed(least.toPlainString() + "–" + most.toPlainString())
        .with(table.buckets().stream().map(bucket -> bucket.count().spot()).toList())
        .saying(table.average().label(), table.average().value(), Phrases.of(least, "–", most));
  }

  private static BigDecimal sum(List<PrintedNumber> numbers) {
    return numbers.stream().map(PrintedNumber::value).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
