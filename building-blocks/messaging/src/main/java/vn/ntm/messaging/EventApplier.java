package vn.ntm.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Takes one record through the inbox to the handler of its topic; the caller owns the transaction.
 */
@ApplicationScoped
class EventApplier {

  private final List<EventHandler> handlers;
  private final Map<String, EventHandler> handlerOfTopic = new HashMap<>();
  private final ConsumerPositions positions;
  private final Clock clock;

  EventApplier(@Any Instance<EventHandler> handlers, ConsumerPositions positions, Clock clock) {
    this.handlers = handlers.stream().toList();
    this.positions = positions;
    this.clock = clock;
    for (EventHandler handler : this.handlers) {
      for (String topic : handler.topics()) {
        if (handlerOfTopic.put(topic, handler) != null) {
          throw new IllegalStateException("Two handlers read the topic " + topic);
        }
      }
    }
  }

  Set<String> topics() {
    return Set.copyOf(handlerOfTopic.keySet());
  }

  /**
   * Applies a record once; a repeated one changes nothing. Returns the time of its event.
   *
   * @throws UnreadableEventException when it cannot be applied; the caller must undo what was
   *     written since, or the claim would hide the event from a later replay
   */
  OffsetDateTime apply(ConsumerRecord<byte[], byte[]> received) throws UnreadableEventException {
    IncomingEvent event = read(received);
    EventHandler handler = handlerOfTopic.get(received.topic());
    if (handler == null) {
      throw new UnreadableEventException("nobody reads the topic " + received.topic());
    }
    if (positions.claim(event.id(), event.topic(), OffsetDateTime.now(clock))) {
      handler.apply(event);
    }
    return event.time();
  }

  void resetAll() {
    handlers.forEach(EventHandler::reset);
  }

  private static IncomingEvent read(ConsumerRecord<byte[], byte[]> received)
      throws UnreadableEventException {
    if (received.key() == null || received.value() == null) {
      throw new UnreadableEventException("the record has no key or no value");
    }
    return new IncomingEvent(
        CloudEventHeaders.id(received.headers()),
        CloudEventHeaders.required(received.headers(), CloudEventHeaders.TYPE),
        received.topic(),
        new String(received.key(), UTF_8),
        CloudEventHeaders.time(received.headers()),
        new String(received.value(), UTF_8));
  }
}
