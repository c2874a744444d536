package vn.ntm.targets.plancheck;

import java.util.stream.Stream;
import vn.ntm.targets.plan.domain.PlanDocument;
import vn.ntm.targets.plancheck.domain.Statement;

/** How many places a plan is for, and how many of them it names. */
final class ScopeStatements implements StatementsOf {

  @Override
  public Stream<? extends Statement> in(PlanDocument plan) {
    return plan.scope() == null
        ? Stream.empty()
        : ReadStatements.numbered(plan.scope().counts())
            .map(
                count ->
                    new Statement.CountedScope(
                        ScopeCounts.number(count), named(plan, count.element().level())));
  }

  /** A place without a level of its own has a code; the codes of a level are of one length. */
  private static int named(PlanDocument plan, String level) {
    return (int)
        plan.scope().places().stream().filter(place -> level.equals(levelOf(place))).count();
  }

  private static String levelOf(PlanDocument.ListedLocality place) {
    if (place.level() != null || place.code() == null) {
      return place.level();
    }
    return switch (place.code().length()) {
      case 2 -> "PROVINCE";
      case 3 -> "DISTRICT";
      default -> "COMMUNE";
    };
  }
}
