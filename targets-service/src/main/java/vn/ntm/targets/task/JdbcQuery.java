package vn.ntm.targets.task;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import vn.ntm.web.problem.ProblemException;

/** A statement that is put together part by part, each with its values. */
final class JdbcQuery {

  private static final String UNIQUE_VIOLATION = "23505";

  private final StringBuilder text = new StringBuilder();
  private final List<Object> values = new ArrayList<>();

  JdbcQuery(String part, Object... partValues) {
    add(part, partValues);
  }

  /** Adds a part; a null value is a NULL, a list an array of texts or ids. */
  JdbcQuery add(String part, Object... partValues) {
    text.append(part).append('\n');
    for (Object value : partValues) {
      values.add(value);
    }
    return this;
  }

  <T> List<T> list(DataSource dataSource, Reader<T> reader) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(text.toString())) {
      bind(connection, select);
      List<T> rows = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          rows.add(reader.read(row));
        }
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException("Tasks could not be read", e);
    }
  }

  /** Writes; what is there already is refused with the given problem. */
  void write(DataSource dataSource, ProblemException known) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(text.toString())) {
      bind(connection, insert);
      insert.executeUpdate();
    } catch (SQLException e) {
      if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
        throw known;
      }
      throw new IllegalStateException("Tasks could not be written", e);
    }
  }

  private void bind(Connection connection, PreparedStatement statement) throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      Object value = values.get(i);
      if (value instanceof List<?> list) {
        String type = !list.isEmpty() && list.get(0) instanceof String ? "text" : "uuid";
        statement.setArray(i + 1, connection.createArrayOf(type, list.toArray()));
      } else if (value instanceof Enum<?> constant) {
        statement.setString(i + 1, constant.name());
      } else {
        statement.setObject(i + 1, value);
      }
    }
  }

  /** Reads a row. */
  interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }
}
