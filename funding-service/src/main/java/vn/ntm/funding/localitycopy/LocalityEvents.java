package vn.ntm.funding.localitycopy;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import vn.ntm.messaging.EventHandler;
import vn.ntm.messaging.IncomingEvent;
import vn.ntm.messaging.UnreadableEventException;

/** Keeps the copy of the localities current. */
@ApplicationScoped
class LocalityEvents implements EventHandler {

  private final Localities localities;
  private final ObjectMapper json;

  LocalityEvents(Localities localities, ObjectMapper json) {
    this.localities = localities;
    this.json = json;
  }

  @Override
  public Set<String> topics() {
    return Set.of("targets.locality.v1");
  }

  @Override
  public void apply(IncomingEvent event) throws UnreadableEventException {
    LocalityRecorded locality = event.as(LocalityRecorded.class, json);
    if (locality.localityId() == null || locality.codes() == null || locality.parents() == null) {
      throw new UnreadableEventException("a locality without id, codes or parents");
    }
    localities.replace(locality);
  }

  @Override
  public void reset() {
    localities.forgetAll();
  }
}
