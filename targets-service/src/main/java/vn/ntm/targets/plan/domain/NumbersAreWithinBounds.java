package vn.ntm.targets.plan.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A count of reports is one or more, and money stays a number that JSON keeps exactly. */
final class NumbersAreWithinBounds implements PlanCheck {

  private static final int MAX_COUNT = 10_000;

  /** In đồng still a number that JSON keeps exactly (INV-10). */
  private static final BigDecimal MAX_MILLION = BigDecimal.valueOf(9_007_199_254L);

  @Override
  public Stream<PlanProblem> broken(PlanFacts facts) {
    PlanDocument plan = facts.plan();
    List<PlanProblem> problems = new ArrayList<>();
    for (int i = 0; i < plan.reportDuties().size(); i++) {
      int count = plan.reportDuties().get(i).count();
      if (count < 1 || count > MAX_COUNT) {
        problems.add(outOfBounds("/reportDuties/" + i + "/count", Integer.toString(count)));
      }
    }
    for (int i = 0; i < plan.capitalLines().size(); i++) {
      BigDecimal amount = plan.capitalLines().get(i).amountMillion();
      if (amount.compareTo(MAX_MILLION) > 0) {
        problems.add(outOfBounds("/capitalLines/" + i + "/amountMillion", amount.toString()));
      }
    }
    return problems.stream();
  }

  private static PlanProblem outOfBounds(String pointer, String number) {
    return PlanProblem.at(pointer, PlanRule.PLAN_NUMBER_BOUNDS, number);
  }
}
