package vn.ntm.targets.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.ntm.targets.plan.domain.PlanDocument;
import vn.ntm.targets.plan.domain.PlanProblem;
import vn.ntm.web.problem.ProblemException;

/** Refuses a document that cannot be read as a plan, whatever its places and dates are. */
@ApplicationScoped
public class RequireCompletePlan {

  /**
   * Does nothing for a complete document.
   *
   * @throws ProblemException 422 with every place where something is missing, too long or no text
   *     or number
   */
  public void require(PlanDocument document) {
    List<PlanProblem> incomplete = PlanIsComplete.broken(document);
    if (!incomplete.isEmpty()) {
      throw ImportPlan.refusal(incomplete);
    }
  }
}
