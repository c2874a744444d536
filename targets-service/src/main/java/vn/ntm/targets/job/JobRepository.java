package vn.ntm.targets.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The table of jobs. */
@ApplicationScoped
class JobRepository {

  private static final String INSERT =
      "INSERT INTO job (id, kind, state, parameters, requested_by, requested_at)"
          + " VALUES (?, ?, 'QUEUED', ?::jsonb, ?, ?) ON CONFLICT DO NOTHING";
  private static final String START =
      "UPDATE job SET state = 'RUNNING', started_at = ? WHERE id = ? AND state = 'QUEUED'";
  private static final String PROGRESS =
      "UPDATE job SET phase = ?, rows_total = ?, rows_read = ?, rows_valid = ?, rows_written = ?,"
          + " error_count = ? WHERE id = ? AND state = 'RUNNING'";
  private static final String FINISH =
      "UPDATE job SET state = ?, phase = NULL, rows_total = ?, rows_read = ?, rows_valid = ?,"
          + " rows_written = ?, error_count = ?, errors = ?::jsonb, result = ?::jsonb,"
          + " failure = ?, finished_at = ? WHERE id = ? AND state = 'RUNNING'";
  private static final String INTERRUPT =
      "UPDATE job SET state = 'FAILED', phase = NULL, rows_written = 0, failure = ?,"
          + " finished_at = ? WHERE kind = ? AND state IN ('QUEUED', 'RUNNING') RETURNING id";
  private static final String FIND =
      "SELECT id, kind, state, phase, parameters, rows_total, rows_read, rows_valid, rows_written,"
          + " error_count, errors, result, failure, requested_by, requested_at, started_at,"
          + " finished_at"
          + " FROM job WHERE id = ?";
  private static final String FIND_OPEN =
      "SELECT id FROM job WHERE kind = ? AND state IN ('QUEUED', 'RUNNING')";

  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
  private static final TypeReference<List<Job.Error>> ERRORS = new TypeReference<>() {};

  private final DataSource dataSource;
  private final ObjectMapper json;

  JobRepository(DataSource dataSource, ObjectMapper json) {
    this.dataSource = dataSource;
    this.json = json;
  }

  /**
   * False when a job is open that excludes this one; waits for another one that is just being
   * added.
   */
  boolean insert(
      UUID id, String kind, Map<String, Object> parameters, String who, OffsetDateTime now) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, id);
      insert.setString(2, kind);
      insert.setString(3, write(parameters));
      insert.setString(4, who);
      insert.setObject(5, now);
      return insert.executeUpdate() == 1;
    } catch (SQLException e) {
      throw new IllegalStateException("A job could not be added", e);
    }
  }

  boolean start(UUID id, OffsetDateTime now) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update = connection.prepareStatement(START)) {
      update.setObject(1, now);
      update.setObject(2, id);
      return update.executeUpdate() == 1;
    } catch (SQLException e) {
      throw new IllegalStateException("A job could not be started", e);
    }
  }

  void progress(UUID id, String phase, Job.Counts counts) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update = connection.prepareStatement(PROGRESS)) {
      update.setString(1, phase);
      setCounts(update, 2, counts);
      update.setObject(7, id);
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The progress of a job could not be written", e);
    }
  }

  void finish(UUID id, Outcome outcome, OffsetDateTime now) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update = connection.prepareStatement(FINISH)) {
      update.setString(1, outcome.state().name());
      setCounts(update, 2, outcome.counts());
      update.setString(7, write(outcome.errors()));
      update.setString(8, outcome.result() == null ? null : write(outcome.result()));
      update.setString(9, outcome.failure());
      update.setObject(10, now);
      update.setObject(11, id);
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The end of a job could not be written", e);
    }
  }

  /** Ends the open jobs of the kind; returns which. */
  List<UUID> interrupt(String kind, String failure, OffsetDateTime now) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update = connection.prepareStatement(INTERRUPT)) {
      update.setString(1, failure);
      update.setObject(2, now);
      update.setString(3, kind);
      List<UUID> ended = new java.util.ArrayList<>();
      try (ResultSet row = update.executeQuery()) {
        while (row.next()) {
          ended.add(row.getObject(1, UUID.class));
        }
      }
      return ended;
    } catch (SQLException e) {
      throw new IllegalStateException("Interrupted jobs could not be ended", e);
    }
  }

  Optional<Job> find(UUID id) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(FIND)) {
      select.setObject(1, id);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(read(row)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("A job could not be read", e);
    }
  }

  Optional<UUID> findOpen(String kind) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(FIND_OPEN)) {
      select.setString(1, kind);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The open job could not be read", e);
    }
  }

  private static void setCounts(PreparedStatement update, int first, Job.Counts counts)
      throws SQLException {
    update.setInt(first, counts.total());
    update.setInt(first + 1, counts.read());
    update.setInt(first + 2, counts.valid());
    update.setInt(first + 3, counts.written());
    update.setInt(first + 4, counts.errors());
  }

  private Job read(ResultSet row) throws SQLException {
    String result = row.getString("result");
    return new Job(
        row.getObject("id", UUID.class),
        row.getString("kind"),
        Job.State.valueOf(row.getString("state")),
        row.getString("phase"),
        read(row.getString("parameters"), OBJECT),
        new Job.Counts(
            row.getInt("rows_total"),
            row.getInt("rows_read"),
            row.getInt("rows_valid"),
            row.getInt("rows_written"),
            row.getInt("error_count")),
        read(row.getString("errors"), ERRORS),
        result == null ? null : read(result, OBJECT),
        row.getString("failure"),
        row.getString("requested_by"),
        row.getObject("requested_at", OffsetDateTime.class),
        row.getObject("started_at", OffsetDateTime.class),
        row.getObject("finished_at", OffsetDateTime.class));
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private <T> T read(String text, TypeReference<T> type) {
    try {
      return json.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * How a job ended.
   *
   * @param result null when there is none
   * @param failure null unless it failed
   */
  record Outcome(
      Job.State state,
      Job.Counts counts,
      List<Job.Error> errors,
      Map<String, Object> result,
      String failure) {}
}
