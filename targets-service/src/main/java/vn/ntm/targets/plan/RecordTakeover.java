package vn.ntm.targets.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Adds the version of a plan that taking over its tasks and owners makes. */
@ApplicationScoped
public class RecordTakeover {

  private final PlanRepository plans;
  private final PlanHistory history;

  RecordTakeover(PlanRepository plans, PlanHistory history) {
    this.plans = plans;
    this.history = history;
  }

  /** Adds it. Who may see the plan was asked when its document was read. */
  @Transactional
  public void record(UUID planId) {
    PlanEntity plan = plans.locked(planId);
    plan.version++;
    history.record(plan, PlanVersionEntity.Change.TAKEN_OVER, null);
    history.tell(plan);
  }
}
