package vn.ntm.messaging;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import vn.ntm.testing.PostgresServer;

/** An outbox in a database of its own, and what its owner does to it. */
final class TestOutbox {

  private static final String INSERT =
      "INSERT INTO outbox (topic, aggregate_id, type, payload, traceparent, occurred_at)"
          + " VALUES (?, ?, 'vn.ntm.harvest.brought-in.v1', ?, ?, '2024-06-17T09:00:00+07:00')";

  private final PostgresServer.Database database;

  TestOutbox() {
    database = PostgresServer.database("relay");
    Flyway.configure()
        .dataSource(database.jdbcUrl(), database.owner(), "")
        .locations("classpath:db/messaging")
        .placeholders(Map.of("runtimeRole", database.runtime()))
        .load()
        .migrate();
  }

  /** The database as the running service sees it; each session is a connection of its own. */
  DataSource dataSource() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(database.jdbcUrl());
    source.setUser(database.runtime());
    return source;
  }

  Connection session() throws SQLException {
    return database.connectAsRuntime();
  }

  void append(String topic, UUID aggregate, String payload) throws SQLException {
    try (Connection session = session()) {
      append(session, topic, aggregate, payload);
    }
  }

  static void append(Connection session, String topic, UUID aggregate, String payload)
      throws SQLException {
    try (PreparedStatement insert = session.prepareStatement(INSERT)) {
      insert.setString(1, topic);
      insert.setString(2, aggregate.toString());
      insert.setString(3, payload);
      insert.setString(4, "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
      insert.executeUpdate();
    }
  }

  long unsent() throws SQLException {
    return number("SELECT count(*) FROM outbox WHERE sent_at IS NULL");
  }

  /** How many sessions hold the relay's lock: the active instances. */
  long active() throws SQLException {
    return number("SELECT count(*)" + ACTIVE);
  }

  /** Ends the session of the active instance, as the death of its process does. */
  void endTheActiveSession() throws SQLException {
    number("SELECT count(pg_terminate_backend(pid))" + ACTIVE);
  }

  void asOwner(String sql) throws SQLException {
    try (Connection owner = database.connectAsOwner();
        PreparedStatement statement = owner.prepareStatement(sql)) {
      statement.execute();
    }
  }

  private static final String ACTIVE =
      " FROM pg_locks JOIN pg_database d ON d.oid = database"
          + " WHERE locktype = 'advisory' AND granted AND datname = current_database()";

  private long number(String sql) throws SQLException {
    try (Connection session = session();
        PreparedStatement select = session.prepareStatement(sql);
        ResultSet result = select.executeQuery()) {
      result.next();
      return result.getLong(1);
    }
  }
}
