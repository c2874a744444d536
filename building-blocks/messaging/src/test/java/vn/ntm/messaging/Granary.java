package vn.ntm.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import vn.ntm.testing.KafkaServer;

/** What the tests see of the service, and how they tell it of harvests. */
@ApplicationScoped
class Granary {

  static final String TYPE = "vn.ntm.harvest.brought-in.v1";
  static final String DEAD_LETTERS = "granary.dead-letter.v1";

  private final DataSource dataSource;

  Granary(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Tells of a harvest and answers the event's id. */
  UUID tell(UUID field, int version, long kilos) {
    return tell(field, version, kilos, TYPE);
  }

  UUID tell(UUID field, int version, long kilos, String type) {
    UUID id = UUID.randomUUID();
    send(field, harvest(field, version, kilos), headers(id, type));
    return id;
  }

  static String harvest(UUID field, int version, long kilos) {
    return "{\"field\":\"%s\",\"version\":%d,\"kilos\":%d,\"farmer\":\"new member\"}"
        .formatted(field, version, kilos);
  }

  static Map<String, String> headers(UUID id, String type) {
    return Map.of("ce_id", id.toString(), "ce_type", type, "ce_time", "2024-06-17T02:00:00Z");
  }

  void send(UUID key, String value, Map<String, String> headers) {
    ProducerRecord<byte[], byte[]> sending =
        new ProducerRecord<>(
            HarvestHandler.TOPIC,
            key.toString().getBytes(UTF_8),
            value == null ? null : value.getBytes(UTF_8));
    headers.forEach((name, text) -> sending.headers().add(name, text.getBytes(UTF_8)));
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", KafkaServer.bootstrapServers()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      producer.send(sending).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Kilos in stock of a field as another transaction sees it; -1 when the field is not known. */
  long kilos(UUID field) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement("SELECT kilos FROM stock WHERE field = ?")) {
      select.setObject(1, field);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? row.getLong(1) : -1;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static List<ConsumerRecord<String, String>> deadLetters(UUID key) {
    return KafkaServer.records(DEAD_LETTERS).stream()
        .filter(letter -> letter.key().equals(key.toString()))
        .toList();
  }

  static String reason(ConsumerRecord<String, String> letter) {
    return new String(letter.headers().lastHeader(DeadLetters.REASON).value(), UTF_8);
  }
}
