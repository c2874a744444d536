package vn.ntm.web.market;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import vn.ntm.web.conditional.EntityVersion;

/** The stalls that are let. */
@ApplicationScoped
class Stalls {

  private final DataSource dataSource;

  Stalls(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  long add(String name) {
    return number("INSERT INTO stall (name) VALUES (?) RETURNING id", name);
  }

  @Transactional
  long change(long id, String name, long expectedVersion) {
    EntityVersion.requireCurrent(
        expectedVersion, number("SELECT version FROM stall WHERE id = ? FOR UPDATE", id));
    return number(
        "UPDATE stall SET name = ?, version = version + 1 WHERE id = ? RETURNING version",
        name,
        id);
  }

  List<Long> after(long id, int limit) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT id FROM stall WHERE name = 'paged' AND id > ? ORDER BY id LIMIT ?")) {
      select.setLong(1, id);
      select.setInt(2, limit);
      List<Long> ids = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          ids.add(rows.getLong(1));
        }
      }
      return ids;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The number that a statement with one row answers. */
  long number(String sql, Object... arguments) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
