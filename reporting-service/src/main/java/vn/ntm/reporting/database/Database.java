package vn.ntm.reporting.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Runs statements in the transaction of the caller. Arguments may be texts, numbers, dates, ids,
 * arrays of ids or dates, and null.
 */
@ApplicationScoped
public class Database {

  private final DataSource dataSource;

  Database(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Changes rows and returns how many.
   *
   * @throws DatabaseException when the statement fails
   */
  public int update(String sql, Object... arguments) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(connection, statement, arguments);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new DatabaseException(e);
    }
  }

  /**
   * Runs one statement for each list of arguments.
   *
   * @throws DatabaseException when one of them fails
   */
  public void updateAll(String sql, List<Object[]> rows) {
    if (rows.isEmpty()) {
      return;
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (Object[] arguments : rows) {
        bind(connection, statement, arguments);
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException e) {
      throw new DatabaseException(e);
    }
  }

  /**
   * All rows of the answer, in its order.
   *
   * @throws DatabaseException when the statement fails
   */
  public <T> List<T> list(String sql, RowReader<T> reader, Object... arguments) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(connection, statement, arguments);
      try (ResultSet row = statement.executeQuery()) {
        List<T> rows = new ArrayList<>();
        while (row.next()) {
          rows.add(reader.read(row));
        }
        return rows;
      }
    } catch (SQLException e) {
      throw new DatabaseException(e);
    }
  }

  /**
   * The first row of the answer.
   *
   * @throws DatabaseException when the statement fails
   */
  public <T> Optional<T> first(String sql, RowReader<T> reader, Object... arguments) {
    return list(sql, reader, arguments).stream().findFirst();
  }

  private static void bind(Connection connection, PreparedStatement statement, Object[] arguments)
      throws SQLException {
    for (int i = 0; i < arguments.length; i++) {
      statement.setObject(i + 1, bindable(connection, arguments[i]));
    }
  }

  private static Object bindable(Connection connection, Object argument) throws SQLException {
    if (argument instanceof UUID[] ids) {
      return connection.createArrayOf("uuid", ids);
    }
    if (argument instanceof LocalDate[] days) {
      return connection.createArrayOf("date", days);
    }
    return argument;
  }
}
