package vn.ntm.targets.plan.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a plan declares, counts or pays is never less than nothing. */
final class NumbersAreNotNegative implements PlanCheck {

  @Override
  public Stream<PlanProblem> broken(PlanFacts facts) {
    PlanDocument plan = facts.plan();
    List<PlanProblem> problems = new ArrayList<>();
    for (int i = 0; i < plan.targets().size(); i++) {
      var declared = plan.targets().get(i).declared();
      if (declared != null && declared.signum() < 0) {
        problems.add(negative("/targets/" + i + "/declared", declared.toPlainString()));
      }
    }
    for (int i = 0; i < plan.reportDuties().size(); i++) {
      int count = plan.reportDuties().get(i).count();
      if (count < 1) {
        problems.add(negative("/reportDuties/" + i + "/count", Integer.toString(count)));
      }
    }
    for (int i = 0; i < plan.capitalLines().size(); i++) {
      long amount = plan.capitalLines().get(i).amountMillion();
      if (amount < 0) {
        problems.add(negative("/capitalLines/" + i + "/amountMillion", Long.toString(amount)));
      }
    }
    return problems.stream();
  }

  private static PlanProblem negative(String pointer, String number) {
    return PlanProblem.at(pointer, PlanRule.PLAN_NUMBER_NEGATIVE, number);
  }
}
