package vn.ntm.targets.localityattribute;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import vn.ntm.web.caller.Caller;

/** The tables of attributes. */
@ApplicationScoped
class AttributeTables {

  private static final String SELECT =
      "SELECT id, version, locality_id, key, value, valid_from, valid_to, basis_number,"
          + " basis_issued_on, basis_issuer, recorded_by FROM locality_attribute WHERE ";

  private final DataSource dataSource;
  private final Clock clock;

  AttributeTables(DataSource dataSource, Clock clock) {
    this.dataSource = dataSource;
    this.clock = clock;
  }

  /** Which values an attribute can have, and of units of which levels. */
  List<Value> values() {
    return query(
        "SELECT key, value, levels, name_vi, name_en FROM locality_attribute_value"
            + " ORDER BY key, value",
        select -> {},
        row ->
            new Value(
                row.getString(1),
                row.getString(2),
                List.of((String[]) row.getArray(3).getArray()),
                row.getString(4),
                row.getString(5)));
  }

  /** What is said of the units on the day. */
  List<LocalityAttribute> on(Collection<UUID> units, LocalDate day) {
    return query(
        SELECT
            + "locality_id = ANY (?)"
            + " AND ? BETWEEN valid_from AND coalesce(valid_to, 'infinity') ORDER BY key",
        select -> {
          select.setArray(1, select.getConnection().createArrayOf("uuid", units.toArray()));
          select.setObject(2, day);
        },
        AttributeTables::attribute);
  }

  /** What was and is said of a unit, the oldest first. */
  List<LocalityAttribute> all(UUID unit) {
    return query(
        SELECT + "locality_id = ? ORDER BY key, valid_from",
        select -> select.setObject(1, unit),
        AttributeTables::attribute);
  }

  /** The attribute, and nobody else changes it until the transaction ends. */
  Optional<LocalityAttribute> lock(UUID id) {
    return query(
            SELECT + "id = ? FOR UPDATE",
            select -> select.setObject(1, id),
            AttributeTables::attribute)
        .stream()
        .findFirst();
  }

  /** Whether something else is said of the unit on one of the days. */
  boolean overlaps(UUID unit, String key, LocalDate from, LocalDate to) {
    return !query(
            SELECT
                + "locality_id = ? AND key = ?"
                + " AND daterange(valid_from, valid_to, '[]') && daterange(?, ?, '[]')",
            select -> {
              select.setObject(1, unit);
              select.setString(2, key);
              select.setObject(3, from);
              select.setObject(4, to, Types.DATE);
            },
            AttributeTables::attribute)
        .isEmpty();
  }

  /** Enters an attribute; returns it as it stands. */
  LocalityAttribute insert(UUID id, AttributeRequest attribute, Caller who) {
    String sql =
        "INSERT INTO locality_attribute (id, locality_id, key, value, valid_from, valid_to,"
            + " basis_number, basis_issued_on, basis_issuer, recorded_by, recorded_person,"
            + " recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    update(
        sql,
        insert -> {
          insert.setObject(1, id);
          insert.setObject(2, attribute.localityId());
          insert.setString(3, attribute.key());
          insert.setString(4, attribute.value());
          insert.setObject(5, attribute.validFrom());
          insert.setObject(6, attribute.validTo(), Types.DATE);
          insert.setString(7, attribute.basisNumber());
          insert.setObject(8, attribute.basisIssuedOn(), Types.DATE);
          insert.setString(9, attribute.basisIssuer());
          insert.setString(10, who.account());
          insert.setString(11, who.person());
          insert.setObject(12, OffsetDateTime.now(clock));
        });
    return new LocalityAttribute(
        id,
        1,
        attribute.localityId(),
        attribute.key(),
        attribute.value(),
        attribute.validFrom(),
        attribute.validTo(),
        attribute.basisNumber(),
        attribute.basisIssuedOn(),
        attribute.basisIssuer(),
        who.account());
  }

  void end(UUID id, LocalDate validTo) {
    update(
        "UPDATE locality_attribute SET valid_to = ?, version = version + 1 WHERE id = ?",
        update -> {
          update.setObject(1, validTo);
          update.setObject(2, id);
        });
  }

  private static LocalityAttribute attribute(ResultSet row) throws SQLException {
    return new LocalityAttribute(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getObject("locality_id", UUID.class),
        row.getString("key"),
        row.getString("value"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class),
        row.getString("basis_number"),
        row.getObject("basis_issued_on", LocalDate.class),
        row.getString("basis_issuer"),
        row.getString("recorded_by"));
  }

  private void update(String sql, Binder binder) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      binder.bind(statement);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("An attribute could not be stored", e);
    }
  }

  private <T> List<T> query(String sql, Binder binder, Reader<T> reader) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      binder.bind(select);
      List<T> found = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(reader.read(row));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException("Attributes could not be read", e);
    }
  }

  private interface Binder {
    void bind(PreparedStatement statement) throws SQLException;
  }

  private interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** A value that an attribute can have. */
  record Value(String key, String value, List<String> levels, String nameVi, String nameEn) {

    Value {
      levels = List.copyOf(levels);
    }
  }
}
