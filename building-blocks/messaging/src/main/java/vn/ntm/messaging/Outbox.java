package vn.ntm.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;

/**
 * Stores events in the transaction of the change they tell of; {@link OutboxRelay} sends them.
 *
 * <p>Call it last in a use case, after the rows of the aggregate are locked: the id of the outbox
 * row then grows in the order in which changes of one aggregate commit.
 */
@ApplicationScoped
public class Outbox {

  private static final String INSERT =
      "INSERT INTO outbox (topic, aggregate_id, type, payload, traceparent, occurred_at)"
          + " VALUES (?, ?, ?, ?, ?, ?)";

  private final DataSource dataSource;
  private final ObjectMapper json;
  private final Clock clock;

  Outbox(DataSource dataSource, ObjectMapper json, Clock clock) {
    this.dataSource = dataSource;
    this.json = json;
    this.clock = clock;
  }

  /** Adds one event; fails when no transaction is running. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void append(OutgoingEvent event) {
    appendAll(List.of(event));
  }

  /** Adds events in the order given; fails when no transaction is running. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void appendAll(List<OutgoingEvent> events) {
    String traceparent = currentTraceparent();
    OffsetDateTime now = OffsetDateTime.now(clock);
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (OutgoingEvent event : events) {
        insert.setString(1, event.topic());
        insert.setString(2, event.aggregateId().toString());
        insert.setString(3, event.type());
        insert.setString(4, json.writeValueAsString(event.data()));
        insert.setString(5, traceparent);
        insert.setObject(6, now);
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException | JsonProcessingException e) {
      throw new MessagingException("The outbox could not take the events", e);
    }
  }

  private static String currentTraceparent() {
    SpanContext span = Span.current().getSpanContext();
    if (!span.isValid()) {
      return null;
    }
    return "00-" + span.getTraceId() + "-" + span.getSpanId() + "-" + span.getTraceFlags().asHex();
  }
}
