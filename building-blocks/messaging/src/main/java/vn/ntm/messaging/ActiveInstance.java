package vn.ntm.messaging;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Lets one instance of a service do a job, by an advisory lock of its own database session: when
 * the instance dies, PostgreSQL ends the session and another instance takes over.
 */
final class ActiveInstance implements AutoCloseable {

  private final Connection connection;

  private ActiveInstance(Connection connection) {
    this.connection = connection;
  }

  /** Returns the held lock, or null when another instance holds it. */
  static ActiveInstance tryAcquire(DataSource dataSource, String job) throws SQLException {
    Connection connection = dataSource.getConnection();
    boolean acquired = false;
    try (PreparedStatement lock =
        connection.prepareStatement("SELECT pg_try_advisory_lock(hashtextextended(?, 0))")) {
      lock.setString(1, job);
      try (ResultSet result = lock.executeQuery()) {
        acquired = result.next() && result.getBoolean(1);
      }
      return acquired ? new ActiveInstance(connection) : null;
    } finally {
      if (!acquired) {
        connection.close();
      }
    }
  }

  /** The session that holds the lock; work done through it stops when the lock is lost. */
  Connection connection() {
    return connection;
  }

  @Override
  public void close() throws SQLException {
    try (PreparedStatement unlock =
        connection.prepareStatement("SELECT pg_advisory_unlock_all()")) {
      unlock.execute();
    } finally {
      connection.close();
    }
  }
}
