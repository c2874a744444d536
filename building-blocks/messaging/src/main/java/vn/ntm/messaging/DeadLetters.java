package vn.ntm.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.jboss.logging.Logger;

/** Keeps events that can never be applied, as they came, with the reason and where they stood. */
final class DeadLetters {

  static final String REASON = "dead-letter-reason";
  static final String ORIGIN = "dead-letter-origin";
  static final String ORIGIN_TOPIC = "dead-letter-topic";
  private static final Logger LOG = Logger.getLogger(DeadLetters.class);

  private final Producer<byte[], byte[]> producer;
  private final String topic;

  DeadLetters(Producer<byte[], byte[]> producer, String topic) {
    this.producer = producer;
    this.topic = topic;
  }

  /** The record as its first reader saw it, under the topic it came from. */
  static ConsumerRecord<byte[], byte[]> asFirstReceived(ConsumerRecord<byte[], byte[]> letter) {
    Header origin = letter.headers().lastHeader(ORIGIN_TOPIC);
    String topic = origin == null ? letter.topic() : new String(origin.value(), UTF_8);
    ConsumerRecord<byte[], byte[]> first =
        new ConsumerRecord<>(
            topic, letter.partition(), letter.offset(), letter.key(), letter.value());
    letter.headers().forEach(first.headers()::add);
    return first;
  }

  /** Stores the record and waits for the broker; fails rather than lose it. */
  void keep(ConsumerRecord<byte[], byte[]> received, String reason) throws InterruptedException {
    ProducerRecord<byte[], byte[]> letter =
        new ProducerRecord<>(topic, null, received.key(), received.value(), received.headers());
    CloudEventHeaders.put(letter.headers(), REASON, reason);
    CloudEventHeaders.put(letter.headers(), ORIGIN_TOPIC, received.topic());
    CloudEventHeaders.put(
        letter.headers(),
        ORIGIN,
        received.topic() + "/" + received.partition() + "@" + received.offset());
    try {
      producer.send(letter).get();
      LOG.errorf(
          "An event went to %s: %s (%s/%d@%d)",
          topic, reason, received.topic(), received.partition(), received.offset());
    } catch (ExecutionException e) {
      throw new MessagingException("The dead-letter topic did not take a record", e.getCause());
    }
  }
}
