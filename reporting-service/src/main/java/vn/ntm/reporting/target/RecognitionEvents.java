package vn.ntm.reporting.target;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import vn.ntm.messaging.EventHandler;
import vn.ntm.messaging.IncomingEvent;
import vn.ntm.messaging.UnreadableEventException;
import vn.ntm.reporting.projection.EventProjection;

/** Keeps the recognitions. */
@ApplicationScoped
class RecognitionEvents implements EventHandler {

  private static final String TYPE = "vn\\.ntm\\.targets\\.recognition-recorded\\.v1";

  private final EventProjection projection;
  private final RecognitionRepository recognitions;

  RecognitionEvents(EventProjection projection, RecognitionRepository recognitions) {
    this.projection = projection;
    this.recognitions = recognitions;
  }

  @Override
  public Set<String> topics() {
    return Set.of("targets.recognition.v1");
  }

  @Override
  public void apply(IncomingEvent event) throws UnreadableEventException {
    projection.apply(event, TYPE, RecognitionRecorded.class, recognitions);
  }

  @Override
  public void reset() {
    recognitions.empty();
  }
}
