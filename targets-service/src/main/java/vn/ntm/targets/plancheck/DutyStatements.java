package vn.ntm.targets.plancheck;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.ntm.targets.plan.domain.ChildPlanDuty;
import vn.ntm.targets.plan.domain.PlanDocument;
import vn.ntm.targets.plancheck.domain.PrintedNumber;
import vn.ntm.targets.plancheck.domain.Spot;
import vn.ntm.targets.plancheck.domain.Statement;

/** How many reports and plans of others are owed, beside the words for those who owe them. */
final class DutyStatements implements StatementsOf {

  private static final Pattern NUMBER = Pattern.compile("(?<![\\d.,/])\\d{1,4}(?![\\d.,/])");

  @Override
  public Stream<? extends Statement> in(PlanDocument plan) {
    return Stream.concat(
        ReadStatements.numbered(plan.reportDuties()).flatMap(DutyStatements::reports),
        ReadStatements.numbered(plan.childPlanDuties()).flatMap(item -> plans(plan, item)));
  }

  /** "8 xã chưa đạt chuẩn" owe eight reports. */
  private static Stream<Statement> reports(ReadStatements.Numbered<PlanDocument.ReportDuty> item) {
    Spot spot = new Spot("/reportDuties/" + item.index(), item.element().section());
    PrintedNumber count =
        Numbers.of(spot, "count", item.element().reporter(), item.element().count());
    List<PrintedNumber> inWords = numbersIn(spot.at("reporter"), item.element().reporter());
    return inWords.size() == 1
        ? Stream.of(new Statement.Repeated(inWords.get(0), count))
        : Stream.empty();
  }

  private static List<PrintedNumber> numbersIn(Spot spot, String text) {
    return text == null
        ? List.of()
        : NUMBER
            .matcher(text)
            .results()
            .map(found -> new PrintedNumber(spot, text, new BigDecimal(found.group())))
            .toList();
  }

  /** Each unit of the level owes one plan. */
  private static Stream<Statement> plans(
      PlanDocument plan, ReadStatements.Numbered<ChildPlanDuty> item) {
    ChildPlanDuty duty = item.element();
    Spot spot = new Spot("/childPlanDuties/" + item.index(), duty.section());
    return duty.level() == null
        ? Stream.empty()
        : Population.ofLevel(plan, duty.level()).stream()
            .map(
                population ->
                    new Statement.Repeated(
                        population, Numbers.of(spot, "declared", duty.subject(), duty.declared())));
  }
}
