package vn.ntm.reporting.execution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import vn.ntm.messaging.EventHandler;
import vn.ntm.messaging.IncomingEvent;
import vn.ntm.messaging.UnreadableEventException;
import vn.ntm.reporting.projection.EventProjection;

/** Keeps the status of each disbursement. */
@ApplicationScoped
class DisbursementEvents implements EventHandler {

  private static final String TYPES = "vn\\.ntm\\.funding\\.disbursement-[a-z-]+\\.v1";

  private final EventProjection projection;
  private final DisbursementRepository disbursements;

  DisbursementEvents(EventProjection projection, DisbursementRepository disbursements) {
    this.projection = projection;
    this.disbursements = disbursements;
  }

  @Override
  public Set<String> topics() {
    return Set.of("funding.disbursement.v1");
  }

  @Override
  public void apply(IncomingEvent event) throws UnreadableEventException {
    projection.apply(event, TYPES, DisbursementChanged.class, disbursements);
  }

  @Override
  public void reset() {
    disbursements.empty();
  }
}
