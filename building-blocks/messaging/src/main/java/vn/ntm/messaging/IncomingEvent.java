package vn.ntm.messaging;

import static com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * An event as it came from the broker.
 *
 * @param id CloudEvents id, the key of the inbox
 * @param type CloudEvents type
 * @param topic where it was read
 * @param key aggregate id as text
 * @param time when the fact was recorded by its owner
 * @param value the JSON text
 */
public record IncomingEvent(
    UUID id, String type, String topic, String key, OffsetDateTime time, String value) {

  /**
   * Reads the value as the given record; members the reader does not know are passed over, since an
   * owner may add some.
   *
   * @throws UnreadableEventException when the value is not such a record
   */
  public <T> T as(Class<T> type, ObjectMapper json) throws UnreadableEventException {
    try {
      T data = json.readerFor(type).without(FAIL_ON_UNKNOWN_PROPERTIES).readValue(value);
      if (data == null) {
        throw new UnreadableEventException("the value is null");
      }
      return data;
    } catch (JsonProcessingException e) {
      throw new UnreadableEventException("the value is not " + type.getSimpleName(), e);
    }
  }
}
