package vn.ntm.targets.recognitioncase;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Reads and writes rows of this feature's tables, in the transaction of the use case. */
@ApplicationScoped
class Rows {

  private final DataSource dataSource;

  Rows(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Runs a statement; answers how many rows it changed. */
  int write(String sql, Object... arguments) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, arguments);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("A recognition case could not be written", e);
    }
  }

  /** The rows of a query, in its order. */
  <T> List<T> read(String sql, Reader<T> reader, Object... arguments) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      bind(select, arguments);
      List<T> rows = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          rows.add(reader.read(row));
        }
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException("Recognition cases could not be read", e);
    }
  }

  /** The literal of an array of ids, or of codes without quotes and commas. */
  static String array(Collection<?> values) {
    return values.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
  }

  static List<UUID> ids(ResultSet row, String column) throws SQLException {
    return Arrays.asList((UUID[]) row.getArray(column).getArray());
  }

  /** The constant that a column names, null when it is empty. */
  static <E extends Enum<E>> E constant(Class<E> type, ResultSet row, String column)
      throws SQLException {
    String name = row.getString(column);
    return name == null ? null : Enum.valueOf(type, name);
  }

  private static void bind(PreparedStatement statement, Object... arguments) throws SQLException {
    for (int i = 0; i < arguments.length; i++) {
      Object value = arguments[i];
      statement.setObject(i + 1, value instanceof Enum<?> constant ? constant.name() : value);
    }
  }

  /** Reads one row. */
  interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }
}
