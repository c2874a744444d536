package vn.ntm.targets.plancheck.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** A printed percentage is the ratio of its two numbers, rounded to the decimals it has. */
final class PercentFollowsFromItsNumbers implements PlanCheckRule {

  @Override
  public Stream<Finding> findings(StatedPlan plan) {
    return shares(plan).filter(share -> !follows(share)).map(this::finding);
  }

  /**
   * One of the two numbers is settled when the percentage is exact enough to show a change of one:
   * 53 % of 189 are 100 villages or 101.
   */
  @Override
  public Stream<PrintedNumber> settled(StatedPlan plan) {
    return shares(plan)
        .filter(PercentFollowsFromItsNumbers::follows)
        .flatMap(
            share ->
                Stream.of(share.percent(), share.part(), share.whole())
                    .filter(number -> number == share.percent() || showsAChange(share, number)));
  }

  private static boolean showsAChange(Statement.Share share, PrintedNumber number) {
    BigDecimal step = BigDecimal.ONE.movePointLeft(number.decimals());
    BigDecimal now = computed(share.part().value(), share);
    return Stream.of(step, step.negate())
        .map(number.value()::add)
        .filter(changed -> changed.signum() > 0)
        .map(
            changed ->
                number == share.part()
                    ? computed(changed, share)
                    : Percent.of(share.part().value(), changed, share.percent().decimals()))
        .noneMatch(changed -> changed.compareTo(now) == 0);
  }

  private static Stream<Statement.Share> shares(StatedPlan plan) {
    return plan.all(Statement.Share.class)
        .filter(share -> share.part().isPrinted() && share.percent().isPrinted())
        .filter(share -> share.whole().isPrinted() && share.whole().value().signum() > 0);
  }

  private static boolean follows(Statement.Share share) {
    return share.percent().is(computed(share.part().value(), share));
  }

  private static BigDecimal computed(BigDecimal part, Statement.Share share) {
    return Percent.of(part, share.whole().value(), share.percent().decimals());
  }

  private Finding finding(Statement.Share share) {
    BigDecimal computed = computed(share.part().value(), share);
    return FindingKind.PERCENT_DIFFERS
        .at(share.percent().spot())
        .printed(share.percent().text())
        .computed(computed.toPlainString())
        .with(List.of(share.part().spot(), share.whole().spot()))
        .saying(
            share.percent().label(),
            share.percent().value(),
            share.part().value(),
            share.whole().value(),
            computed);
  }
}
