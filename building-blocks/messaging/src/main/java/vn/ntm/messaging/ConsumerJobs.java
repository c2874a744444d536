package vn.ntm.messaging;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The orders to the consumer. They are rows, so that any instance can take the order and any can
 * answer how far it is; at most one of a kind is open at a time.
 */
@ApplicationScoped
public class ConsumerJobs {

  private static final String COLUMNS =
      "id, kind, state, requested_by, requested_at, finished_at, applied, detail";

  private final DataSource dataSource;
  private final Clock clock;

  ConsumerJobs(DataSource dataSource, Clock clock) {
    this.dataSource = dataSource;
    this.clock = clock;
  }

  /** Orders a job, or returns the open one of the same kind. */
  public ConsumerJob order(ConsumerJob.Kind kind, String requestedBy) {
    return inTransaction(
        connection -> {
          try (PreparedStatement insert =
              connection.prepareStatement(
                  "INSERT INTO consumer_job (kind, requested_by, requested_at) VALUES (?, ?, ?)"
                      + " ON CONFLICT DO NOTHING")) {
            insert.setString(1, kind.name());
            insert.setString(2, requestedBy);
            insert.setObject(3, OffsetDateTime.now(clock));
            insert.executeUpdate();
          }
          return first(
                  connection,
                  "WHERE kind = ? ORDER BY (state IN ('QUEUED', 'RUNNING')) DESC, id DESC LIMIT 1",
                  kind.name())
              .orElseThrow();
        });
  }

  /** The job of this id. */
  public Optional<ConsumerJob> find(UUID id) {
    return inTransaction(connection -> first(connection, "WHERE id = ?", id));
  }

  /** The oldest order not yet done; one that a killed instance left running counts as open. */
  Optional<ConsumerJob> nextOpen() {
    return inTransaction(
        connection ->
            first(connection, "WHERE state IN ('QUEUED', 'RUNNING') ORDER BY id LIMIT 1"));
  }

  void report(UUID id, ConsumerJob.State state, long applied, String detail) {
    boolean finished = state == ConsumerJob.State.DONE || state == ConsumerJob.State.FAILED;
    inTransaction(
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  "UPDATE consumer_job SET state = ?, applied = ?, detail = ?, finished_at = ?"
                      + " WHERE id = ?")) {
            update.setString(1, state.name());
            update.setLong(2, applied);
            update.setString(3, detail);
            update.setObject(4, finished ? OffsetDateTime.now(clock) : null);
            update.setObject(5, id);
            return update.executeUpdate();
          }
        });
  }

  private static Optional<ConsumerJob> first(
      Connection connection, String condition, Object... arguments) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT " + COLUMNS + " FROM consumer_job " + condition)) {
      for (int i = 0; i < arguments.length; i++) {
        select.setObject(i + 1, arguments[i]);
      }
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(job(row)) : Optional.empty();
      }
    }
  }

  private static ConsumerJob job(ResultSet row) throws SQLException {
    return new ConsumerJob(
        row.getObject(1, UUID.class),
        ConsumerJob.Kind.valueOf(row.getString(2)),
        ConsumerJob.State.valueOf(row.getString(3)),
        row.getString(4),
        row.getObject(5, OffsetDateTime.class),
        row.getObject(6, OffsetDateTime.class),
        row.getLong(7),
        row.getString(8));
  }

  /** Its own transaction: progress is seen while the long transaction of a rebuild still runs. */
  private <T> T inTransaction(Work<T> work) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              try (Connection connection = dataSource.getConnection()) {
                return work.with(connection);
              } catch (SQLException e) {
                throw new MessagingException("The consumer's jobs could not be read or kept", e);
              }
            });
  }

  private interface Work<T> {
    T with(Connection connection) throws SQLException;
  }
}
