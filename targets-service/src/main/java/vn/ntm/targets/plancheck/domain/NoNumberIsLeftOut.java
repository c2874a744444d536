package vn.ntm.targets.plancheck.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A plan that gives a number in all rows but one has left it out. Where the other numbers leave one
 * possibility only, it is told; the plan is not filled in.
 */
final class NoNumberIsLeftOut implements PlanCheckRule {

  @Override
  public Stream<Finding> findings(StatedPlan plan) {
    return Stream.concat(
        plan.all(Statement.CriterionTable.class).flatMap(NoNumberIsLeftOut::inTable),
        plan.all(Statement.Total.class).flatMap(NoNumberIsLeftOut::inTotal));
  }

  private static Stream<Finding> inTotal(Statement.Total total) {
    List<PrintedNumber> missing = total.parts().stream().filter(part -> !part.isPrinted()).toList();
    if (missing.isEmpty() || missing.size() == total.parts().size()) {
      return Stream.empty();
    }
    if (missing.size() > 1 || !total.total().isPrinted()) {
      return missing.stream().map(NoNumberIsLeftOut::leftOut);
    }
    BigDecimal rest =
        total.parts().stream()
            .filter(PrintedNumber::isPrinted)
            .map(PrintedNumber::value)
            .reduce(total.total().value(), BigDecimal::subtract);
    return Stream.of(
        derived(
            missing.get(0),
            rest.toPlainString(),
            Stream.concat(Stream.of(total.total()), total.parts().stream())
                .filter(PrintedNumber::isPrinted)
                .toList()));
  }

  private static Stream<Finding> inTable(Statement.CriterionTable table) {
    List<Statement.CriterionRow> missing =
        table.rows().stream().filter(row -> !row.increment().isPrinted()).toList();
    if (missing.isEmpty() || missing.size() * 2 >= table.rows().size()) {
      return Stream.empty();
    }
    if (missing.size() > 1) {
      return missing.stream().map(row -> leftOut(row.increment()));
    }
    return Stream.of(
        derivation(table, missing.get(0)).orElseGet(() -> leftOut(missing.get(0).increment())));
  }

  /**
   * The average before the plan, printed with so many decimals, allows few sums of criteria met;
   * the other rows are known, and the missing row can neither be below zero nor above its total.
   */
  private static Optional<Finding> derivation(
      Statement.CriterionTable table, Statement.CriterionRow missing) {
    boolean known =
        table.before() != null && table.before().isPrinted() && CriterionSums.isWhole(table);
    if (!known) {
      return Optional.empty();
    }
    BigDecimal others =
        table.rows().stream()
            .filter(row -> row != missing)
            .map(row -> row.total().value().subtract(row.increment().value()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal least = leastSum(table).subtract(others).max(BigDecimal.ZERO);
    BigDecimal most = mostSum(table).subtract(others).min(missing.total().value());
    if (least.compareTo(most) > 0) {
      return Optional.empty();
    }
    BigDecimal greatest = missing.total().value().subtract(least);
    BigDecimal smallest = missing.total().value().subtract(most);
    String computed =
        greatest.compareTo(smallest) == 0
            ? greatest.toPlainString()
            : smallest.toPlainString() + "–" + greatest.toPlainString();
    return Optional.of(derived(missing.increment(), computed, numbers(table)));
  }

  private static BigDecimal leastSum(Statement.CriterionTable table) {
    return bound(table).setScale(0, RoundingMode.CEILING);
  }

  /** The greatest whole number below the sum that would already be rounded up. */
  private static BigDecimal mostSum(Statement.CriterionTable table) {
    return bound(table)
        .add(unit(table).multiply(CriterionSums.population(table)))
        .setScale(0, RoundingMode.CEILING)
        .subtract(BigDecimal.ONE);
  }

  private static BigDecimal bound(Statement.CriterionTable table) {
    BigDecimal half = unit(table).multiply(new BigDecimal("0.5"));
    return table.before().value().subtract(half).multiply(CriterionSums.population(table));
  }

  private static BigDecimal unit(Statement.CriterionTable table) {
    return BigDecimal.ONE.movePointLeft(table.before().decimals());
  }

  private static List<PrintedNumber> numbers(Statement.CriterionTable table) {
    return Stream.concat(
            Stream.of(table.before()),
            table.rows().stream().flatMap(row -> Stream.of(row.total(), row.increment())))
        .filter(PrintedNumber::isPrinted)
        .toList();
  }

  private static Finding derived(
      PrintedNumber missing, String computed, List<PrintedNumber> others) {
    return FindingKind.VALUE_LEFT_OUT_AND_DERIVED
        .at(missing.spot())
        .computed(computed)
        .with(others.stream().map(PrintedNumber::spot).toList())
        .saying(missing.label(), computed);
  }

  private static Finding leftOut(PrintedNumber missing) {
    return FindingKind.VALUE_LEFT_OUT.at(missing.spot()).saying(missing.label());
  }
}
