package vn.ntm.targets.plan.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.ntm.targets.due.domain.PartOfTime;

/**
 * A date stands for the last day of what the plan says: of the month, quarter or year, the 10th for
 * its early and the 20th for its middle part. What is due before a month is due on the last day of
 * the month before. What depends on others has no date.
 */
final class DueDatesKeepTheirPrecision implements PlanCheck {

  @Override
  public Stream<PlanProblem> broken(PlanFacts facts) {
    PlanDocument plan = facts.plan();
    List<PlanProblem> problems = new ArrayList<>();
    for (int i = 0; i < plan.targets().size(); i++) {
      check("/targets/" + i, plan.targets().get(i).due()).ifPresent(problems::add);
    }
    for (int i = 0; i < plan.tasks().size(); i++) {
      check("/tasks/" + i, plan.tasks().get(i).due()).ifPresent(problems::add);
    }
    for (int i = 0; i < plan.reportDuties().size(); i++) {
      check("/reportDuties/" + i, plan.reportDuties().get(i).due()).ifPresent(problems::add);
    }
    for (int i = 0; i < plan.milestones().size(); i++) {
      check("/milestones/" + i, plan.milestones().get(i).due()).ifPresent(problems::add);
    }
    for (int i = 0; i < plan.works().size(); i++) {
      check("/works/" + i, plan.works().get(i).due()).ifPresent(problems::add);
    }
    for (int i = 0; i < plan.remedies().size(); i++) {
      check("/remedies/" + i, plan.remedies().get(i).due()).ifPresent(problems::add);
    }
    for (int i = 0; i < plan.pilots().size(); i++) {
      check("/pilots/" + i, plan.pilots().get(i).due()).ifPresent(problems::add);
    }
    return problems.stream();
  }

  private static Optional<PlanProblem> check(String at, PlanDocument.Due due) {
    return due == null
        ? Optional.empty()
        : ruleBrokenBy(due).map(rule -> PlanProblem.at(at + "/due", rule, due.precision().name()));
  }

  private static Optional<PlanRule> ruleBrokenBy(PlanDocument.Due due) {
    if (due.precision() == PlanDocument.DuePrecision.EXTERNAL) {
      return when(due.date() != null || due.from() != null, PlanRule.PLAN_DUE_EXTERNAL);
    }
    if (due.date() == null) {
      return Optional.of(PlanRule.PLAN_DUE_WITHOUT_DATE);
    }
    if (due.precision() == PlanDocument.DuePrecision.RANGE) {
      return when(due.from() == null || due.from().isAfter(due.date()), PlanRule.PLAN_DUE_RANGE);
    }
    if (due.from() != null) {
      return Optional.of(PlanRule.PLAN_DUE_RANGE);
    }
    LocalDate meant = PartOfTime.valueOf(due.precision().name()).lastDay(due.date());
    return when(!due.date().equals(meant), PlanRule.PLAN_DUE_NOT_LAST_DAY);
  }

  private static Optional<PlanRule> when(boolean broken, PlanRule rule) {
    return broken ? Optional.of(rule) : Optional.empty();
  }
}
