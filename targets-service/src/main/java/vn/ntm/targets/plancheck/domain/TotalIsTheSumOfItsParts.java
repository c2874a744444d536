package vn.ntm.targets.plancheck.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** A printed total is the sum of the parts that are printed for it. */
final class TotalIsTheSumOfItsParts implements PlanCheckRule {

  @Override
  public Stream<Finding> findings(StatedPlan plan) {
    return wholeTotals(plan)
        .filter(total -> !total.total().is(sum(total)))
        .map(TotalIsTheSumOfItsParts::finding);
  }

  @Override
  public Stream<PrintedNumber> settled(StatedPlan plan) {
    return wholeTotals(plan)
        .filter(total -> total.total().is(sum(total)))
        .flatMap(total -> Stream.concat(Stream.of(total.total()), total.parts().stream()));
  }

  private static Stream<Statement.Total> wholeTotals(StatedPlan plan) {
    return plan.all(Statement.Total.class)
        .filter(total -> total.total().isPrinted() && !total.parts().isEmpty())
        .filter(total -> total.parts().stream().allMatch(PrintedNumber::isPrinted));
  }

  private static BigDecimal sum(Statement.Total total) {
    return total.parts().stream()
        .map(PrintedNumber::value)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Finding finding(Statement.Total total) {
    List<Object> terms =
        Phrases.joined(" + ", total.parts().stream().map(PrintedNumber::value).toList());
    return FindingKind.TOTAL_DIFFERS
        .at(total.total().spot())
        .printed(total.total().text())
        .computed(sum(total).toPlainString())
        .with(total.parts().stream().map(PrintedNumber::spot).toList())
        .saying(total.total().label(), total.total().value(), terms, sum(total));
  }
}
