package vn.ntm.messaging;

import jakarta.enterprise.context.ApplicationScoped;

/** What others may know of the consumer of this instance. */
@ApplicationScoped
public class EventConsumption {

  private final ConsumerThread consumer;
  private final ConsumerPositions positions;

  EventConsumption(ConsumerThread consumer, ConsumerPositions positions) {
    this.consumer = consumer;
    this.positions = positions;
  }

  /** How current the read models of this service are, as this instance knows it. */
  public Freshness freshness() {
    Freshness known = consumer.freshness();
    return known.checkedAt() == null ? new Freshness(positions.newestEvent(), null, -1) : known;
  }
}
