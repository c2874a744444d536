package vn.ntm.funding.localitycopy;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import vn.ntm.web.caller.LocalityClaim;
import vn.ntm.web.caller.LocalityTree;

/** Reads and replaces the copy. */
@ApplicationScoped
public class Localities implements LocalityTree {

  private static final int DEEPEST_TREE = 8;
  private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

  private final DataSource dataSource;

  Localities(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** The locality of this id. */
  public Optional<Locality> find(UUID id) {
    return first(
        "SELECT id, level, name, valid_to FROM locality_copy WHERE id = ?",
        row ->
            new Locality(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getObject(4, LocalDate.class)),
        id);
  }

  @Override
  public Optional<UUID> find(LocalityClaim claim) {
    return first(
        "SELECT locality_id FROM locality_copy_code WHERE code = ? AND valid_from <= ?"
            + " AND (valid_to IS NULL OR valid_to >= ?)",
        row -> row.getObject(1, UUID.class),
        claim.code(),
        claim.on(),
        claim.on());
  }

  @Override
  public List<UUID> path(UUID localityId) {
    return path(localityId, LATEST);
  }

  /**
   * The unit and its ancestors on a day, root first. A unit that had ended by then keeps its last
   * parent, one that began later its first: a budget outlives the unit it was given to.
   */
  public List<UUID> path(UUID localityId, LocalDate on) {
    List<UUID> upwards = new ArrayList<>();
    Optional<UUID> current = Optional.of(localityId);
    while (current.isPresent() && upwards.size() < DEEPEST_TREE) {
      upwards.add(current.get());
      current = parent(current.get(), on);
    }
    Collections.reverse(upwards);
    return List.copyOf(upwards);
  }

  /** The units that took this one over, wholly or in part; empty while it goes on. */
  public List<UUID> successors(UUID localityId) {
    return all(
        "SELECT successor_id FROM locality_copy_successor WHERE locality_id = ?"
            + " ORDER BY successor_id",
        localityId);
  }

  @Override
  public List<UUID> tookOver(UUID localityId) {
    return all(
        "WITH RECURSIVE before (id, depth) AS ("
            + " SELECT locality_id, 1 FROM locality_copy_successor"
            + " WHERE successor_id = ? AND whole"
            + " UNION SELECT s.locality_id, before.depth + 1 FROM before"
            + " JOIN locality_copy_successor s ON s.successor_id = before.id AND s.whole"
            + " WHERE before.depth < 8) SELECT DISTINCT id FROM before ORDER BY id",
        localityId);
  }

  private Optional<UUID> parent(UUID localityId, LocalDate on) {
    return first(
        "SELECT parent_id FROM locality_copy_parent WHERE locality_id = ?"
            + " ORDER BY (valid_from <= ?) DESC,"
            + " CASE WHEN valid_from <= ? THEN -(valid_from - DATE '2000-01-01')"
            + " ELSE valid_from - DATE '2000-01-01' END LIMIT 1",
        row -> row.getObject(1, UUID.class),
        localityId,
        on,
        on);
  }

  /** The names of localities by id; those that are not known are left out. */
  public Map<UUID, String> names(Collection<UUID> ids) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement("SELECT id, name FROM locality_copy WHERE id = ANY (?)")) {
      select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
      Map<UUID, String> names = new HashMap<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          names.put(row.getObject(1, UUID.class), row.getString(2));
        }
      }
      return names;
    } catch (SQLException e) {
      throw new IllegalStateException("The copy of the localities could not be read", e);
    }
  }

  /** Replaces the state of a locality unless a newer one is known. */
  void replace(LocalityRecorded locality) {
    try (Connection connection = dataSource.getConnection()) {
      if (upsert(connection, locality)) {
        replaceCodes(connection, locality);
        replaceParents(connection, locality);
        replaceSuccessors(connection, locality);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The copy of a locality could not be stored", e);
    }
  }

  void forgetAll() {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement delete = connection.prepareStatement("DELETE FROM locality_copy")) {
      delete.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The copy of the localities could not be emptied", e);
    }
  }

  private static boolean upsert(Connection connection, LocalityRecorded locality)
      throws SQLException {
    try (PreparedStatement upsert =
        connection.prepareStatement(
            "INSERT INTO locality_copy AS known (id, version, level, kind, name, valid_from,"
                + " valid_to) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
                + " version = EXCLUDED.version, level = EXCLUDED.level, kind = EXCLUDED.kind,"
                + " name = EXCLUDED.name, valid_from = EXCLUDED.valid_from,"
                + " valid_to = EXCLUDED.valid_to WHERE known.version < EXCLUDED.version")) {
      upsert.setObject(1, locality.localityId());
      upsert.setLong(2, locality.version());
      upsert.setString(3, locality.level());
      upsert.setString(4, locality.kind());
      upsert.setString(5, locality.name());
      upsert.setObject(6, locality.validFrom());
      upsert.setObject(7, locality.validTo());
      return upsert.executeUpdate() == 1;
    }
  }

  private static void replaceCodes(Connection connection, LocalityRecorded locality)
      throws SQLException {
    try (PreparedStatement delete =
            connection.prepareStatement("DELETE FROM locality_copy_code WHERE locality_id = ?");
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO locality_copy_code VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING")) {
      delete.setObject(1, locality.localityId());
      delete.executeUpdate();
      for (LocalityRecorded.Code code : locality.codes()) {
        insert.setObject(1, locality.localityId());
        insert.setString(2, code.code());
        insert.setObject(3, code.validFrom());
        insert.setObject(4, code.validTo());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void replaceParents(Connection connection, LocalityRecorded locality)
      throws SQLException {
    try (PreparedStatement delete =
            connection.prepareStatement("DELETE FROM locality_copy_parent WHERE locality_id = ?");
        PreparedStatement insert =
            connection.prepareStatement("INSERT INTO locality_copy_parent VALUES (?, ?, ?, ?)")) {
      delete.setObject(1, locality.localityId());
      delete.executeUpdate();
      for (LocalityRecorded.Parent parent : locality.parents()) {
        insert.setObject(1, locality.localityId());
        insert.setObject(2, parent.localityId());
        insert.setObject(3, parent.validFrom());
        insert.setObject(4, parent.validTo());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void replaceSuccessors(Connection connection, LocalityRecorded locality)
      throws SQLException {
    try (PreparedStatement delete =
            connection.prepareStatement(
                "DELETE FROM locality_copy_successor WHERE locality_id = ?");
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO locality_copy_successor VALUES (?, ?, ?, ?)")) {
      delete.setObject(1, locality.localityId());
      delete.executeUpdate();
      for (LocalityRecorded.Successor successor : locality.successors()) {
        insert.setObject(1, locality.localityId());
        insert.setObject(2, successor.localityId());
        insert.setBoolean(3, successor.whole());
        insert.setObject(4, successor.effectiveDate());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private <T> Optional<T> first(String sql, RowReader<T> reader, Object... arguments) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < arguments.length; i++) {
        select.setObject(i + 1, arguments[i]);
      }
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(reader.read(row)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The copy of the localities could not be read", e);
    }
  }

  private List<UUID> all(String sql, UUID argument) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setObject(1, argument);
      List<UUID> ids = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          ids.add(row.getObject(1, UUID.class));
        }
      }
      return ids;
    } catch (SQLException e) {
      throw new IllegalStateException("The copy of the localities could not be read", e);
    }
  }

  private interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }
}
