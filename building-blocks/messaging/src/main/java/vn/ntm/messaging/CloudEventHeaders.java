package vn.ntm.messaging;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** Attributes of a CloudEvents 1.0 event in Kafka's binary content mode. */
final class CloudEventHeaders {

  static final String ID = "ce_id";
  static final String SOURCE = "ce_source";
  static final String TYPE = "ce_type";
  static final String TIME = "ce_time";
  static final String SUBJECT = "ce_subject";
  static final String SPEC_VERSION = "ce_specversion";
  static final String CONTENT_TYPE = "content-type";
  static final String TRACEPARENT = "traceparent";

  private CloudEventHeaders() {}

  static void put(Headers headers, String name, String value) {
    if (value != null) {
      headers.remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
    }
  }

  static String required(Headers headers, String name) throws UnreadableEventException {
    Header header = headers.lastHeader(name);
    if (header == null || header.value() == null) {
      throw new UnreadableEventException("header " + name + " is missing");
    }
    return new String(header.value(), StandardCharsets.UTF_8);
  }

  static UUID id(Headers headers) throws UnreadableEventException {
    try {
      return UUID.fromString(required(headers, ID));
    } catch (IllegalArgumentException e) {
      throw new UnreadableEventException("header " + ID + " is not a UUID", e);
    }
  }

  static OffsetDateTime time(Headers headers) throws UnreadableEventException {
    try {
      return OffsetDateTime.parse(required(headers, TIME));
    } catch (java.time.format.DateTimeParseException e) {
      throw new UnreadableEventException("header " + TIME + " is not an instant", e);
    }
  }
}
