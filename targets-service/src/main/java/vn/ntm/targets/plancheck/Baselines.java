package vn.ntm.targets.plancheck;

import java.util.Optional;
import vn.ntm.targets.plan.domain.PlanDocument;
import vn.ntm.targets.plancheck.domain.PrintedNumber;
import vn.ntm.targets.plancheck.domain.Spot;

/** What there was before the plan. */
final class Baselines {

  private Baselines() {}

  static PrintedNumber ofTarget(TargetAt item) {
    return Numbers.of(item.spot(), "baseline", item.target().label(), item.target().baseline());
  }

  /** What the plan states as the start of a target. */
  static Optional<PrintedNumber> stated(PlanDocument plan, String target) {
    return ReadStatements.numbered(plan.baselines())
        .filter(item -> target.equals(item.element().target()))
        .filter(item -> item.element().value() != null)
        .findFirst()
        .map(
            item ->
                Numbers.of(
                    new Spot("/baselines/" + item.index(), item.element().section()),
                    "value",
                    item.element().label(),
                    item.element().value()));
  }
}
