package vn.ntm.targets.plan.domain;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A target that is reached by recognitions or dossiers names its standard, and counts localities of
 * the level that the standard is for. A year that recognitions must count for is not after the
 * plan's last year.
 */
final class StandardGoesWithTheGoal implements PlanCheck {

  private static final Set<PlanDocument.GoalKind> NEED_A_STANDARD =
      EnumSet.of(
          PlanDocument.GoalKind.RECOGNISED,
          PlanDocument.GoalKind.DECISION_RECEIVED,
          PlanDocument.GoalKind.DOSSIER_COMPLETE,
          PlanDocument.GoalKind.MAINTAIN,
          PlanDocument.GoalKind.COUNT_BY_PARENT);

  @Override
  public Stream<PlanProblem> broken(PlanFacts facts) {
    List<PlanProblem> problems = new ArrayList<>();
    List<PlanDocument.Target> targets = facts.plan().targets();
    for (int i = 0; i < targets.size(); i++) {
      check("/targets/" + i, targets.get(i), facts.plan().yearTo(), problems);
    }
    return problems.stream();
  }

  private static void check(
      String at, PlanDocument.Target target, int lastYear, List<PlanProblem> problems) {
    if (target.standard() == null && NEED_A_STANDARD.contains(target.goalKind())) {
      problems.add(
          PlanProblem.at(
              at + "/standard", PlanRule.PLAN_STANDARD_MISSING, target.goalKind().name()));
    }
    if (target.standard() != null && !target.standard().level().equals(target.level())) {
      problems.add(
          PlanProblem.at(
              at + "/level",
              PlanRule.PLAN_STANDARD_LEVEL,
              target.standard().name(),
              target.standard().level()));
    }
    if (target.recognisedYear() != null && target.recognisedYear() > lastYear) {
      problems.add(
          PlanProblem.at(
              at + "/recognisedYear",
              PlanRule.PLAN_RECOGNISED_YEAR,
              target.recognisedYear().toString(),
              Integer.toString(lastYear)));
    }
  }
}
