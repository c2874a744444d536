package vn.ntm.targets.plancheck;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import vn.ntm.targets.plan.domain.PlanDocument;
import vn.ntm.targets.plancheck.domain.PrintedNumber;
import vn.ntm.targets.plancheck.domain.Spot;
import vn.ntm.targets.plancheck.domain.Statement;

/** Totals of money, and amounts that stand both in a sum and in a line of their own. */
final class MoneyStatements implements StatementsOf {

  @Override
  public Stream<? extends Statement> in(PlanDocument plan) {
    return Stream.concat(
        total(plan),
        Stream.concat(
            Stream.concat(lines(plan), needs(plan)).flatMap(line -> inSums(plan, line)),
            SentenceAt.all(plan).flatMap(item -> ofLines(plan, item))));
  }

  /** A sentence on a source is the sum of the lines of that source. */
  private static Stream<Statement> ofLines(PlanDocument plan, SentenceAt item) {
    List<PrintedNumber> lines =
        Stream.concat(lines(plan), needs(plan))
            .filter(line -> item.sentence().label().equals(line.label()))
            .toList();
    Stream<Statement> whole =
        plan.capitalNeeds() != null
                && item.value().isPrinted()
                && item.sentence().parts().size() > 1
                && declaredTotal(plan).isPrinted()
                && item.sentence().label().equalsIgnoreCase(declaredTotal(plan).label())
            ? Stream.of(new Statement.Repeated(declaredTotal(plan), item.value()))
            : Stream.empty();
    return lines.isEmpty()
        ? whole
        : Stream.concat(whole, Stream.of(new Statement.Total(item.value(), lines)));
  }

  private static Stream<Statement> total(PlanDocument plan) {
    return plan.capitalNeeds() == null || plan.capitalNeeds().declaredTotalMillion() == null
        ? Stream.empty()
        : Stream.of(new Statement.Total(declaredTotal(plan), needs(plan).toList()));
  }

  private static PrintedNumber declaredTotal(PlanDocument plan) {
    BigDecimal declared = plan.capitalNeeds().declaredTotalMillion();
    return new PrintedNumber(
        new Spot("/capitalNeeds/declaredTotalMillion", null), "Tổng nhu cầu vốn", declared);
  }

  private static Stream<PrintedNumber> lines(PlanDocument plan) {
    return ReadStatements.numbered(plan.capitalLines())
        .map(
            line ->
                Numbers.of(
                    new Spot("/capitalLines/" + line.index(), null),
                    "amountMillion",
                    line.element().label(),
                    line.element().amountMillion()));
  }

  private static Stream<PrintedNumber> needs(PlanDocument plan) {
    return plan.capitalNeeds() == null
        ? Stream.empty()
        : ReadStatements.numbered(plan.capitalNeeds().lines())
            .map(
                line ->
                    Numbers.of(
                        new Spot("/capitalNeeds/lines/" + line.index(), null),
                        "amountMillion",
                        line.element().label(),
                        line.element().amountMillion()));
  }

  private static Stream<Statement> inSums(PlanDocument plan, PrintedNumber line) {
    return line.label() == null
        ? Stream.<Statement>empty()
        : SentenceAt.all(plan)
            .map(SentenceAt::parts)
            .flatMap(List::stream)
            .filter(part -> line.label().equals(part.label()))
            .map(part -> new Statement.Repeated(line, part));
  }
}
