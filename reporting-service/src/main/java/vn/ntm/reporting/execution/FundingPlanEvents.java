package vn.ntm.reporting.execution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import vn.ntm.messaging.EventHandler;
import vn.ntm.messaging.IncomingEvent;
import vn.ntm.messaging.UnreadableEventException;
import vn.ntm.reporting.projection.EventProjection;

/** Keeps what funding plans declare. */
@ApplicationScoped
class FundingPlanEvents implements EventHandler {

  private static final String TYPE = "vn\\.ntm\\.funding\\.funding-plan-imported\\.v1";

  private final EventProjection projection;
  private final DeclaredPlanRepository plans;

  FundingPlanEvents(EventProjection projection, DeclaredPlanRepository plans) {
    this.projection = projection;
    this.plans = plans;
  }

  @Override
  public Set<String> topics() {
    return Set.of("funding.plan.v1");
  }

  @Override
  public void apply(IncomingEvent event) throws UnreadableEventException {
    projection.apply(event, TYPE, FundingPlanImported.class, plans);
  }

  @Override
  public void reset() {
    plans.empty();
  }
}
