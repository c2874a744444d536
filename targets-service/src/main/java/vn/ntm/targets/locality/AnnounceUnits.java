package vn.ntm.targets.locality;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.ntm.messaging.Outbox;
import vn.ntm.messaging.OutgoingEvent;

/** Tells other services of units that changed, each in its whole present state. */
@ApplicationScoped
class AnnounceUnits {

  private static final int EVENTS_AT_ONCE = 500;

  private final LocalityRepository localities;
  private final Outbox outbox;

  AnnounceUnits(LocalityRepository localities, Outbox outbox) {
    this.localities = localities;
    this.outbox = outbox;
  }

  /** Tells of all that changed after this place in the change feed, in its order. */
  void since(long changeNumber) {
    List<LocalityState> states = localities.statesSince(changeNumber, EVENTS_AT_ONCE);
    while (!states.isEmpty()) {
      outbox.appendAll(states.stream().map(AnnounceUnits::event).toList());
      long last = states.get(states.size() - 1).changeNumber();
      states = localities.statesSince(last, EVENTS_AT_ONCE);
    }
  }

  private static OutgoingEvent event(LocalityState state) {
    return new OutgoingEvent(
        LocalityRecorded.TOPIC, LocalityRecorded.TYPE, state.id(), LocalityRecorded.of(state));
  }
}
