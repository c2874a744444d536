package vn.ntm.targets.plan.domain;

import java.util.stream.Stream;

/** The day of issue, where there is one, has come. */
final class IssuedByToday implements PlanCheck {

  @Override
  public Stream<PlanProblem> broken(PlanFacts facts) {
    return facts.plan().issuedOn() != null && facts.plan().issuedOn().isAfter(facts.today())
        ? Stream.of(
            PlanProblem.at(
                "/issuedOn", PlanRule.PLAN_ISSUED_IN_FUTURE, facts.plan().issuedOn().toString()))
        : Stream.empty();
  }
}
