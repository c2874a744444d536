package vn.ntm.targets.plan.domain;

import java.util.stream.Stream;

/** A plan that is imported has been issued. */
final class IssuedByToday implements PlanCheck {

  @Override
  public Stream<PlanProblem> broken(PlanFacts facts) {
    return facts.plan().issuedOn().isAfter(facts.today())
        ? Stream.of(
            PlanProblem.at(
                "/issuedOn", PlanRule.PLAN_ISSUED_IN_FUTURE, facts.plan().issuedOn().toString()))
        : Stream.empty();
  }
}
