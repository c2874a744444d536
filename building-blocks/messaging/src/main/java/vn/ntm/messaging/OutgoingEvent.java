package vn.ntm.messaging;

import java.util.Objects;
import java.util.UUID;

/**
 * A fact to be told to other services.
 *
 * @param topic Kafka topic, one for each kind of aggregate, e.g. {@code funding.budget.v1}
 * @param type CloudEvents type, e.g. {@code vn.ntm.funding.account-moved.v1}
 * @param aggregateId the record key; events of one aggregate keep their order
 * @param data what is written as the JSON value
 */
public record OutgoingEvent(String topic, String type, UUID aggregateId, Object data) {

  public OutgoingEvent {
    Objects.requireNonNull(topic, "topic");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(aggregateId, "aggregateId");
    Objects.requireNonNull(data, "data");
  }
}
