package vn.ntm.targets.plancheck;

import java.util.Optional;
import vn.ntm.targets.plan.domain.PlanDocument;
import vn.ntm.targets.plan.domain.PlanScope;
import vn.ntm.targets.plancheck.domain.PrintedNumber;
import vn.ntm.targets.plancheck.domain.Spot;

/** How many places of a level a plan is for. */
final class ScopeCounts {

  private ScopeCounts() {}

  /** Empty when the plan does not say. */
  static Optional<PrintedNumber> ofLevel(PlanDocument plan, String level) {
    return plan.scope() == null
        ? Optional.empty()
        : ReadStatements.numbered(plan.scope().counts())
            .filter(count -> count.element().level().equals(level))
            .findFirst()
            .map(ScopeCounts::number);
  }

  static PrintedNumber number(ReadStatements.Numbered<PlanScope.Count> count) {
    Spot spot = new Spot("/scope/counts/" + count.index(), null);
    return Numbers.of(spot, "declared", count.element().text(), count.element().declared());
  }
}
