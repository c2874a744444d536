package vn.ntm.reporting.target;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import vn.ntm.messaging.EventHandler;
import vn.ntm.messaging.IncomingEvent;
import vn.ntm.messaging.UnreadableEventException;
import vn.ntm.reporting.projection.EventProjection;

/** Keeps the targets of the plans. */
@ApplicationScoped
class PlanEvents implements EventHandler {

  private static final String TYPE = "vn\\.ntm\\.targets\\.plan-imported\\.v1";

  private final EventProjection projection;
  private final PlanRepository plans;

  PlanEvents(EventProjection projection, PlanRepository plans) {
    this.projection = projection;
    this.plans = plans;
  }

  @Override
  public Set<String> topics() {
    return Set.of("targets.plan.v1");
  }

  @Override
  public void apply(IncomingEvent event) throws UnreadableEventException {
    projection.apply(event, TYPE, PlanImported.class, plans);
  }

  @Override
  public void reset() {
    plans.empty();
  }
}
