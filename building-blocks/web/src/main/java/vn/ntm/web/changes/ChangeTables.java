package vn.ntm.web.changes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import vn.ntm.web.caller.Roots;

/** The rows of the feed. */
@ApplicationScoped
class ChangeTables {

  /**
   * The next statement must see everything that committed before the lock was given, so the lock is
   * a statement of its own.
   */
  private static final String LOCK =
      "SELECT pg_advisory_xact_lock(hashtextextended('change-positions', 0))";

  private static final String GIVE_POSITIONS =
      "UPDATE change c SET position = n.position, locality_path = n.path FROM ("
          + "SELECT w.id, change_path(w.payload, w.aggregate_id) AS path,"
          + " (SELECT COALESCE(max(position), 0) FROM change) + row_number() OVER (ORDER BY w.id)"
          + " AS position FROM (SELECT id, payload, aggregate_id FROM change"
          + " WHERE position IS NULL ORDER BY id LIMIT ?) w) n WHERE c.id = n.id";

  private final DataSource dataSource;
  private final ObjectMapper json;

  ChangeTables(DataSource dataSource, ObjectMapper json) {
    this.dataSource = dataSource;
    this.json = json;
  }

  /** Gives the changes that have committed since the last time their positions. */
  void givePositions(int limit) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement lock = connection.prepareStatement(LOCK);
        PreparedStatement give = connection.prepareStatement(GIVE_POSITIONS)) {
      lock.execute();
      give.setInt(1, limit);
      give.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("Changes could not be put in order", e);
    }
  }

  /** The last position that is given; 0 before the first. */
  long last() {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement("SELECT COALESCE(max(position), 0) FROM change");
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException("The changes could not be counted", e);
    }
  }

  /**
   * The changes between two positions that lie under the roots.
   *
   * @param roots under one of which a place of the change lies
   * @param after the position before the first
   * @param last the last position that is looked at
   */
  List<Change> between(Roots roots, long after, long last, int limit) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT position, event_id, type, aggregate_id, occurred_at, payload FROM change"
                    + " WHERE position > ? AND position <= ?"
                    + " AND (?::text IS NULL OR locality_path && ?::uuid[])"
                    + " ORDER BY position LIMIT ?")) {
      select.setLong(1, after);
      select.setLong(2, last);
      select.setString(3, roots.asArray());
      select.setString(4, roots.asArray());
      select.setInt(5, limit);
      List<Change> changes = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          changes.add(change(row));
        }
      }
      return changes;
    } catch (SQLException e) {
      throw new IllegalStateException("The changes could not be read", e);
    }
  }

  private Change change(ResultSet row) throws SQLException {
    try {
      return new Change(
          row.getLong(1),
          row.getObject(2, UUID.class),
          row.getString(3),
          row.getString(4),
          row.getObject(5, OffsetDateTime.class),
          json.readTree(row.getString(6)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A change could not be read", e);
    }
  }
}
