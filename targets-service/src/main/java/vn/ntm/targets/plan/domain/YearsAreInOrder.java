package vn.ntm.targets.plan.domain;

import java.util.stream.Stream;

/** A plan covers its first to its last year, within the years of the programme. */
final class YearsAreInOrder implements PlanCheck {

  private static final int FIRST = 2010;
  private static final int LAST = 2050;

  @Override
  public Stream<PlanProblem> broken(PlanFacts facts) {
    int from = facts.plan().yearFrom();
    int to = facts.plan().yearTo();
    return from >= FIRST && from <= to && to <= LAST
        ? Stream.empty()
        : Stream.of(
            PlanProblem.at(
                "/yearFrom",
                PlanRule.PLAN_YEARS_OUT_OF_ORDER,
                Integer.toString(from),
                Integer.toString(to)));
  }
}
