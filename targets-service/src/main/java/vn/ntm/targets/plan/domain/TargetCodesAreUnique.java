package vn.ntm.targets.plan.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Within a plan a code names one target. */
final class TargetCodesAreUnique implements PlanCheck {

  @Override
  public Stream<PlanProblem> broken(PlanFacts facts) {
    List<PlanDocument.Target> targets = facts.plan().targets();
    Set<String> seen = new HashSet<>();
    return IntStream.range(0, targets.size())
        .filter(i -> !seen.add(targets.get(i).code()))
        .mapToObj(
            i ->
                PlanProblem.at(
                    "/targets/" + i + "/code",
                    PlanRule.PLAN_TARGET_CODE_DUPLICATE,
                    targets.get(i).code()))
        .toList()
        .stream();
  }
}
