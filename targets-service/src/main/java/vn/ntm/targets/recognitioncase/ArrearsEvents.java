package vn.ntm.targets.recognitioncase;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import vn.ntm.messaging.EventHandler;
import vn.ntm.messaging.IncomingEvent;
import vn.ntm.messaging.UnreadableEventException;

/** Keeps the copy of what projects owe current, from what funding tells. */
@ApplicationScoped
class ArrearsEvents implements EventHandler {

  private static final Set<String> TYPES =
      Set.of("vn.ntm.funding.arrears-arisen.v1", "vn.ntm.funding.arrears-cleared.v1");

  private final ArrearsCopy copy;
  private final ObjectMapper json;

  ArrearsEvents(ArrearsCopy copy, ObjectMapper json) {
    this.copy = copy;
    this.json = json;
  }

  @Override
  public Set<String> topics() {
    return Set.of("funding.project.v1");
  }

  /** Other events of projects may share the topic; they are none of ours. */
  @Override
  public void apply(IncomingEvent event) throws UnreadableEventException {
    if (!TYPES.contains(event.type())) {
      return;
    }
    ArrearsChanged arrears = event.as(ArrearsChanged.class, json);
    if (!arrears.isWhole()) {
      throw new UnreadableEventException("arrears without project, places or amount");
    }
    copy.replace(arrears);
  }

  @Override
  public void reset() {
    copy.forgetAll();
  }
}
