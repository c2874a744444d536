package vn.ntm.targets.plan.domain;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A milestone that names a target names one of its plan; else it would be followed nowhere. */
final class MilestonesLeadToTargetsOfThePlan implements PlanCheck {

  @Override
  public Stream<PlanProblem> broken(PlanFacts facts) {
    Set<String> codes =
        facts.plan().targets().stream().map(PlanDocument.Target::code).collect(Collectors.toSet());
    List<Milestone> milestones = facts.plan().milestones();
    return IntStream.range(0, milestones.size())
        .filter(i -> milestones.get(i).target() != null)
        .filter(i -> !codes.contains(milestones.get(i).target()))
        .mapToObj(
            i ->
                PlanProblem.at(
                    "/milestones/" + i + "/target",
                    PlanRule.PLAN_TARGET_UNKNOWN,
                    milestones.get(i).target()));
  }
}
