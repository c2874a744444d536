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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RetriableException;
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
          + " FROM outbox WHERE sent_at IS NULL AND topic || chr(10) || aggregate_id <> ALL (?)"
          + " ORDER BY id LIMIT ?";
  private static final String MARK = "UPDATE outbox SET sent_at = ? WHERE id = ANY (?)";
  private static final String PRUNE =
      "DELETE FROM outbox WHERE id IN (SELECT id FROM outbox WHERE sent_at < ? LIMIT 10000)";

  private final Producer<byte[], byte[]> producer;
  private final String source;
  private final int batch;
  private final Clock clock;

  /** Aggregates with a refused record, passed over until the end of the outbox was seen. */
  private final Set<String> refused = new HashSet<>();

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
    List<Row> rows = unsent(session);
    if (rows.size() < batch) {
      refused.clear();
    }
    Map<String, Deque<Row>> waiting = new LinkedHashMap<>();
    for (Row row : rows) {
      waiting.computeIfAbsent(row.aggregate(), aggregate -> new ArrayDeque<>()).add(row);
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
      Outcome outcome = outcome(sending.getValue());
      if (outcome == Outcome.ACKNOWLEDGED) {
        acknowledged.add(waiting.get(key).remove().id());
      } else if (outcome == Outcome.REFUSED) {
        refused.add(key);
      }
      if (outcome != Outcome.ACKNOWLEDGED || waiting.get(key).isEmpty()) {
        waiting.remove(key);
      }
    }
    mark(session, acknowledged);
    return acknowledged.size();
  }

  /** Stops at the first sign of a dead broker: each further key would wait for it as long. */
  private Map<String, Future<RecordMetadata>> startSending(Map<String, Deque<Row>> waiting)
      throws InterruptedException {
    Map<String, Future<RecordMetadata>> underWay = new LinkedHashMap<>();
    for (Map.Entry<String, Deque<Row>> rowsOfKey : waiting.entrySet()) {
      Future<RecordMetadata> sending = producer.send(record(rowsOfKey.getValue().peek()));
      underWay.put(rowsOfKey.getKey(), sending);
      if (sending.isDone() && outcome(sending) == Outcome.BROKER_AWAY) {
        break;
      }
    }
    return underWay;
  }

  private static Outcome outcome(Future<RecordMetadata> sending) throws InterruptedException {
    try {
      sending.get();
      return Outcome.ACKNOWLEDGED;
    } catch (ExecutionException e) {
      LOG.warnf("An event waits in the outbox, the broker did not take it: %s", e.getCause());
      return e.getCause() instanceof RetriableException ? Outcome.BROKER_AWAY : Outcome.REFUSED;
    }
  }

  private List<Row> unsent(Connection session) throws SQLException {
    List<Row> rows = new ArrayList<>();
    try (PreparedStatement select = session.prepareStatement(UNSENT)) {
      select.setArray(1, session.createArrayOf("text", refused.toArray()));
      select.setInt(2, batch);
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
      OffsetDateTime occurredAt) {

    String aggregate() {
      return topic + '\n' + key;
    }
  }

  private enum Outcome {
    ACKNOWLEDGED,
    /** This record cannot be taken; others can. */
    REFUSED,
    BROKER_AWAY
  }
}
