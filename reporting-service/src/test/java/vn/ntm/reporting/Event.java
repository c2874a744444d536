package vn.ntm.reporting;

import java.util.UUID;

/** An event as an owner publishes it. */
public record Event(String topic, String type, UUID id, String key, String value) {

  /** The same with another value, broken on purpose. */
  public Event withValue(String other) {
    return new Event(topic, type, id, key, other);
  }

  /** The same event content under another CloudEvents id. */
  public Event withNewId() {
    return new Event(topic, type, UUID.randomUUID(), key, value);
  }
}
