package vn.ntm.targets.locality;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.ntm.targets.locality.domain.Kind;
import vn.ntm.targets.locality.domain.NameKey;
import vn.ntm.targets.locality.domain.UnitEffects;

/**
 * Changes what is true of units from a day on, on the connection of a transaction. The row that
 * holds on the day is cut: until the day before it stays as it was, from the day on another one
 * holds, as long as the cut one did.
 */
final class DatedRows {

  private final Connection connection;
  private final LocalDate day;

  DatedRows(Connection connection, LocalDate day) {
    this.connection = connection;
    this.day = day;
  }

  /** Gives units other parents. */
  void move(Map<UUID, UUID> parents) throws SQLException {
    Map<UUID, LocalDate> ends = cut("locality_parent", "child_id", parents.keySet());
    String sql =
        "INSERT INTO locality_parent (child_id, parent_id, valid_from, valid_to)"
            + " VALUES (?, ?, ?, ?)";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      for (Map.Entry<UUID, UUID> moved : parents.entrySet()) {
        insert.setObject(1, moved.getKey());
        insert.setObject(2, moved.getValue());
        insert.setObject(3, day);
        insert.setObject(4, ends.get(moved.getKey()), Types.DATE);
        insert.addBatch();
      }
      insert.executeBatch();
    }
    touch(parents.keySet());
  }

  /** Gives units other names. */
  void rename(List<UnitEffects.Renamed> units) throws SQLException {
    List<UUID> ids = units.stream().map(UnitEffects.Renamed::id).toList();
    Map<UUID, LocalDate> ends = cut("locality_name", "locality_id", ids);
    String sql =
        "INSERT INTO locality_name (locality_id, name, kind, search_key, bare_key, match_key,"
            + " valid_from, valid_to) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      for (UnitEffects.Renamed unit : units) {
        insert.setObject(1, unit.id());
        insert.setString(2, unit.name());
        insert.setString(3, unit.kind());
        insert.setString(4, NameKey.search(unit.name()));
        insert.setString(5, NameKey.search(Kind.bareName(unit.kind(), unit.name())));
        insert.setString(6, NameKey.match(unit.name()));
        insert.setObject(7, day);
        insert.setObject(8, ends.get(unit.id()), Types.DATE);
        insert.addBatch();
      }
      insert.executeBatch();
    }
    touch(ids);
  }

  /** Gives units other codes in place of those that they have. */
  void recode(List<UnitEffects.Recoded> units) throws SQLException {
    List<UUID> ids = units.stream().map(UnitEffects.Recoded::id).toList();
    Map<UUID, LocalDate> ends = cut("locality_code", "locality_id", ids);
    String sql =
        "INSERT INTO locality_code (locality_id, scheme, level, code, valid_from, valid_to)"
            + " VALUES (?, ?, ?, ?, ?, ?)";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      for (UnitEffects.Recoded unit : units) {
        insert.setObject(1, unit.id());
        insert.setString(2, unit.scheme());
        insert.setString(3, unit.level());
        insert.setString(4, unit.code());
        insert.setObject(5, day);
        insert.setObject(6, ends.get(unit.id()), Types.DATE);
        insert.addBatch();
      }
      insert.executeBatch();
    }
    touch(ids);
  }

  /** Ends units the day before. */
  void end(Collection<UUID> units) throws SQLException {
    update("UPDATE locality SET valid_to = ? WHERE id = ANY (?) AND valid_to IS NULL", units);
    for (String table : List.of("locality_code", "locality_name", "locality_parent")) {
      String column = table.equals("locality_parent") ? "child_id" : "locality_id";
      update(
          "UPDATE %s SET valid_to = ? WHERE %s = ANY (?) AND valid_to IS NULL"
              .formatted(table, column),
          units);
    }
    touch(units);
  }

  private void update(String sql, Collection<UUID> units) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      update.setObject(1, day.minusDays(1));
      update.setArray(2, connection.createArrayOf("uuid", units.toArray()));
      update.executeUpdate();
    }
  }

  /** Cuts the rows that hold on the day; returns until when each of them held. */
  private Map<UUID, LocalDate> cut(String table, String column, Collection<UUID> units)
      throws SQLException {
    Map<UUID, LocalDate> ends = new HashMap<>();
    String held =
        ("SELECT %s, valid_to FROM %s WHERE %s = ANY (?) AND valid_from < ?"
                + " AND (valid_to IS NULL OR valid_to >= ?)")
            .formatted(column, table, column);
    try (PreparedStatement select = connection.prepareStatement(held)) {
      select.setArray(1, connection.createArrayOf("uuid", units.toArray()));
      select.setObject(2, day);
      select.setObject(3, day);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          ends.put(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class));
        }
      }
    }
    String sql =
        ("UPDATE %s SET valid_to = ? WHERE %s = ANY (?) AND valid_from < ?"
                + " AND (valid_to IS NULL OR valid_to >= ?)")
            .formatted(table, column);
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      update.setObject(1, day.minusDays(1));
      update.setArray(2, connection.createArrayOf("uuid", units.toArray()));
      update.setObject(3, day);
      update.setObject(4, day);
      update.executeUpdate();
    }
    return ends;
  }

  /** Marks units as changed. */
  void touch(Collection<UUID> units) throws SQLException {
    String sql =
        "UPDATE locality SET version = version + 1,"
            + " change_number = nextval('locality_change_number') WHERE id = ANY (?)";
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      update.setArray(1, connection.createArrayOf("uuid", units.toArray()));
      update.executeUpdate();
    }
  }
}
