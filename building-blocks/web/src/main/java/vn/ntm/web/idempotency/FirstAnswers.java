package vn.ntm.web.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import javax.sql.DataSource;

/** The stored first answers. */
@ApplicationScoped
class FirstAnswers {

  private static final String CLAIM =
      "INSERT INTO idempotency_record (caller, route, key, request_hash, created_at)"
          + " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING";
  private static final String KEEP =
      "UPDATE idempotency_record SET status = ?, location = ?, etag = ?, body = ?"
          + " WHERE caller = ? AND route = ? AND key = ?";
  private static final String FIND =
      "SELECT request_hash, status, location, etag, body FROM idempotency_record"
          + " WHERE caller = ? AND route = ? AND key = ?";
  private static final String PRUNE =
      "DELETE FROM idempotency_record WHERE ctid IN"
          + " (SELECT ctid FROM idempotency_record WHERE created_at < ? LIMIT 10000)";

  private final DataSource dataSource;
  private final Clock clock;

  FirstAnswers(DataSource dataSource, Clock clock) {
    this.dataSource = dataSource;
    this.clock = clock;
  }

  /** Waits for a twin that is under way; false when the key has an answer already. */
  boolean claim(Key key, byte[] requestHash) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(CLAIM)) {
      insert.setString(1, key.caller());
      insert.setString(2, key.route());
      insert.setString(3, key.key());
      insert.setBytes(4, requestHash);
      insert.setObject(5, OffsetDateTime.now(clock));
      return insert.executeUpdate() == 1;
    } catch (SQLException e) {
      throw new IllegalStateException("An idempotency key could not be claimed", e);
    }
  }

  void keep(Key key, Answer answer) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update = connection.prepareStatement(KEEP)) {
      update.setInt(1, answer.status());
      update.setString(2, answer.location());
      update.setString(3, answer.etag());
      update.setString(4, answer.body());
      update.setString(5, key.caller());
      update.setString(6, key.route());
      update.setString(7, key.key());
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("A first answer could not be kept", e);
    }
  }

  Answer find(Key key) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(FIND)) {
      select.setString(1, key.caller());
      select.setString(2, key.route());
      select.setString(3, key.key());
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          throw new IllegalStateException("A claimed idempotency key has no answer");
        }
        return new Answer(
            row.getBytes(1), row.getInt(2), row.getString(3), row.getString(4), row.getString(5));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("A first answer could not be read", e);
    }
  }

  /** Forgets answers given before the instant, at most 10,000 a call. */
  int prune(OffsetDateTime before) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement delete = connection.prepareStatement(PRUNE)) {
      delete.setObject(1, before);
      return delete.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("Old answers could not be forgotten", e);
    }
  }

  record Key(String caller, String route, String key) {}

  record Answer(byte[] requestHash, int status, String location, String etag, String body) {}
}
