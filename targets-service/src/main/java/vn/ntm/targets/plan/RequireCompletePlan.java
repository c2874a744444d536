package vn.ntm.targets.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.ntm.targets.plan.domain.PlanDocument;
import vn.ntm.targets.plan.domain.PlanFacts;
import vn.ntm.targets.plan.domain.PlanProblem;
import vn.ntm.targets.plan.domain.PlanRule;
import vn.ntm.targets.plan.domain.PlanRules;
import vn.ntm.web.problem.ProblemException;

/** Refuses a document that cannot be read as a plan, whatever its places and dates are. */
@ApplicationScoped
public class RequireCompletePlan {

  private static final Set<PlanRule> OF_A_COMPLETE_PLAN =
      EnumSet.of(
          PlanRule.PLAN_VALUE_MISSING,
          PlanRule.PLAN_TEXT_TOO_LONG,
          PlanRule.PLAN_LIST_TOO_LONG,
          PlanRule.PLAN_TEXT_CONTROL,
          PlanRule.PLAN_DATE_UNREAL,
          PlanRule.PLAN_NUMBER_BOUNDS);

  private final Clock clock;

  RequireCompletePlan(Clock clock) {
    this.clock = clock;
  }

  /**
   * Does nothing for a complete document.
   *
   * @throws ProblemException 422 with every place where something is missing, too long or no text
   *     or number
   */
  public void require(PlanDocument document) {
    List<PlanProblem> incomplete =
        PlanRules.broken(new PlanFacts(document, Map.of(), Map.of(), LocalDate.now(clock))).stream()
            .filter(problem -> OF_A_COMPLETE_PLAN.contains(problem.rule()))
            .toList();
    if (!incomplete.isEmpty()) {
      throw ImportPlan.refusal(incomplete);
    }
  }
}
