package vn.ntm.reporting.localitycopy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import vn.ntm.messaging.EventHandler;
import vn.ntm.messaging.IncomingEvent;
import vn.ntm.messaging.UnreadableEventException;
import vn.ntm.reporting.projection.EventProjection;

/** Keeps the copy of the localities. */
@ApplicationScoped
class LocalityEvents implements EventHandler {

  private static final String TYPE = "vn\\.ntm\\.targets\\.locality-recorded\\.v1";

  private final EventProjection projection;
  private final LocalityCopyRepository localities;

  LocalityEvents(EventProjection projection, LocalityCopyRepository localities) {
    this.projection = projection;
    this.localities = localities;
  }

  @Override
  public Set<String> topics() {
    return Set.of("targets.locality.v1");
  }

  @Override
  public void apply(IncomingEvent event) throws UnreadableEventException {
    projection.apply(event, TYPE, LocalityRecorded.class, localities);
  }

  @Override
  public void reset() {
    localities.empty();
  }
}
