package vn.ntm.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jboss.logging.Logger;

/**
 * Sends what the outbox holds and marks what the broker has acknowledged.
 *
 * <p>Of one key at most one record is under way: a record that fails is never overtaken by a later
 * one of its aggregate. A crash between acknowledgement and mark repeats the event; nothing is
 * lost.
 */
final class OutboxRelay {

  private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

  private static final String UNSENT =
      "SELECT id, event_id, topic, aggregate_id, type, payload, traceparent, occurred_at"
          + " FROM outbox WHERE sent_at IS NULL ORDER BY id LIMIT ?";
  private static final String MARK = "UPDATE outbox SET sent_at = ? WHERE id = ANY (?)";
  private static final String PRUNE =
      "DELETE FROM outbox WHERE id IN (SELECT id FROM outbox WHERE sent_at < ? LIMIT 10000)";

  private final Producer<byte[], byte[]> producer;
  private final String source;
  private final int batch;
  private final Clock clock;

  OutboxRelay(Producer<byte[], byte[]> producer, String source, int batch, Clock clock) {
    this.producer = producer;
    this.source = source;
    this.batch = batch;
    this.clock = clock;
  }

  /**
   * Sends one batch through a session in auto-commit mode.
   *
   * @return how many events were acknowledged and marked
   * @throws SQLException when the session is lost; the events stay unsent
   */
  int sendBatch(Connection session) throws SQLException, InterruptedException {
    Map<String, Deque<Row>> waiting = new LinkedHashMap<>();
    for (Row row : unsent(session)) {
      waiting.computeIfAbsent(row.topic() + '\n' + row.key(), k -> new ArrayDeque<>()).add(row);
    }
    int sent = 0;
    while (!waiting.isEmpty()) {
      sent += sendFirstOfEachKey(session, waiting);
    }
    return sent;
  }

  /** Removes rows that were sent before the given instant, at most 10,000 a call. */
  static int prune(Connection session, OffsetDateTime before) throws SQLException {
    try (PreparedStatement prune = session.prepareStatement(PRUNE)) {
      prune.setObject(1, before);
      return prune.executeUpdate();
    }
  }

  private int sendFirstOfEachKey(Connection session, Map<String, Deque<Row>> waiting)
      throws SQLException, InterruptedException {
    Map<String, Future<RecordMetadata>> underWay = startSending(waiting);
    waiting.keySet().retainAll(underWay.keySet());
    List<Long> acknowledged = new ArrayList<>();
    for (Map.Entry<String, Future<RecordMetadata>> sending : underWay.entrySet()) {
      String key = sending.getKey();
      if (isAcknowledged(sending.getValue())) {
        acknowledged.add(waiting.get(key).remove().id());
        if (waiting.get(key).isEmpty()) {
          waiting.remove(key);
        }
      } else {
        waiting.remove(key);
      }
    }
    mark(session, acknowledged);
    return acknowledged.size();
  }

  /**
   * Stops at the first key refused at once: each further one would wait for the same dead broker.
   */
  private Map<String, Future<RecordMetadata>> startSending(Map<String, Deque<Row>> waiting) {
    Map<String, Future<RecordMetadata>> underWay = new LinkedHashMap<>();
    for (Map.Entry<String, Deque<Row>> rowsOfKey : waiting.entrySet()) {
      Future<RecordMetadata> sending = producer.send(record(rowsOfKey.getValue().peek()));
      underWay.put(rowsOfKey.getKey(), sending);
      if (sending.isDone()) {
        break;
      }
    }
    return underWay;
  }

  private static boolean isAcknowledged(Future<RecordMetadata> sending)
      throws InterruptedException {
    try {
      sending.get();
      return true;
    } catch (ExecutionException e) {
      LOG.warnf("An event waits in the outbox, the broker did not take it: %s", e.getCause());
      return false;
    }
  }

  private List<Row> unsent(Connection session) throws SQLException {
    List<Row> rows = new ArrayList<>();
    try (PreparedStatement select = session.prepareStatement(UNSENT)) {
      select.setInt(1, batch);
      try (ResultSet result = select.executeQuery()) {
        while (result.next()) {
          rows.add(
              new Row(
                  result.getLong(1),
                  result.getObject(2, UUID.class),
                  result.getString(3),
                  result.getString(4),
                  result.getString(5),
                  result.getString(6),
                  result.getString(7),
                  result.getObject(8, OffsetDateTime.class)));
        }
      }
    }
    return rows;
  }

  private void mark(Connection session, List<Long> ids) throws SQLException {
    if (ids.isEmpty()) {
      return;
    }
    try (PreparedStatement mark = session.prepareStatement(MARK)) {
      mark.setObject(1, OffsetDateTime.now(clock));
      mark.setArray(2, session.createArrayOf("bigint", ids.toArray()));
      mark.executeUpdate();
    }
  }

  private ProducerRecord<byte[], byte[]> record(Row row) {
    ProducerRecord<byte[], byte[]> sending =
        new ProducerRecord<>(row.topic(), row.key().getBytes(UTF_8), row.payload().getBytes(UTF_8));
    var headers = sending.headers();
    CloudEventHeaders.put(headers, CloudEventHeaders.SPEC_VERSION, "1.0");
    CloudEventHeaders.put(headers, CloudEventHeaders.ID, row.eventId().toString());
    CloudEventHeaders.put(headers, CloudEventHeaders.SOURCE, source);
    CloudEventHeaders.put(headers, CloudEventHeaders.TYPE, row.type());
    CloudEventHeaders.put(headers, CloudEventHeaders.SUBJECT, row.key());
    CloudEventHeaders.put(headers, CloudEventHeaders.CONTENT_TYPE, "application/json");
    CloudEventHeaders.put(headers, CloudEventHeaders.TRACEPARENT, row.traceparent());
    CloudEventHeaders.put(
        headers,
        CloudEventHeaders.TIME,
        row.occurredAt().withOffsetSameInstant(ZoneOffset.UTC).toString());
    return sending;
  }

  private record Row(
      long id,
      UUID eventId,
      String topic,
      String key,
      String type,
      String payload,
      String traceparent,
      OffsetDateTime occurredAt) {}
}
