package vn.ntm.targets.locality;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.ntm.targets.locality.domain.Kind;
import vn.ntm.targets.locality.domain.NameKey;
import vn.ntm.targets.locality.domain.Relation;
import vn.ntm.targets.locality.domain.Succession;

/** Adds dated rows of units, many at once, on the connection of a transaction. */
final class LocalityRows {

  private static final int BATCH = 500;

  private final Connection connection;

  LocalityRows(Connection connection) {
    this.connection = connection;
  }

  /** Adds whole units: their lives, codes, names and parents. */
  void insert(List<Unit> units, Span span, Origin origin) throws SQLException {
    inBatches(
        "INSERT INTO locality (id, level, valid_from, valid_to, import_id, act_id)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        units,
        (insert, unit) -> {
          insert.setObject(1, unit.id());
          insert.setString(2, unit.level());
          span.bind(insert, 3);
          insert.setObject(5, origin.importId());
          insert.setObject(6, origin.actId());
        });
    insertCodes(units, span);
    insertNames(units, span);
    insertParents(units, span);
  }

  void insertCodes(Collection<Unit> units, Span span) throws SQLException {
    inBatches(
        "INSERT INTO locality_code (locality_id, scheme, level, code, valid_from, valid_to)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        units.stream().filter(unit -> unit.code() != null).toList(),
        (insert, unit) -> {
          insert.setObject(1, unit.id());
          insert.setString(2, unit.scheme());
          insert.setString(3, unit.level());
          insert.setString(4, unit.code());
          span.bind(insert, 5);
        });
  }

  void insertNames(Collection<Unit> units, Span span) throws SQLException {
    inBatches(
        "INSERT INTO locality_name (locality_id, name, kind, search_key, bare_key, match_key,"
            + " valid_from, valid_to) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        units,
        (insert, unit) -> {
          insert.setObject(1, unit.id());
          insert.setString(2, unit.name());
          insert.setString(3, unit.kind());
          insert.setString(4, NameKey.search(unit.name()));
          insert.setString(5, NameKey.search(Kind.bareName(unit.kind(), unit.name())));
          insert.setString(6, NameKey.match(unit.name()));
          span.bind(insert, 7);
        });
  }

  void insertParents(Collection<Unit> units, Span span) throws SQLException {
    inBatches(
        "INSERT INTO locality_parent (child_id, parent_id, valid_from, valid_to)"
            + " VALUES (?, ?, ?, ?)",
        units.stream().filter(unit -> unit.parentId() != null).toList(),
        (insert, unit) -> {
          insert.setObject(1, unit.id());
          insert.setObject(2, unit.parentId());
          span.bind(insert, 3);
        });
  }

  /** Adds what became of units, one record for each predecessor and successor. */
  void insertSuccessions(
      List<Member> successions, LocalDate effectiveDate, String legalBasis, Origin origin)
      throws SQLException {
    inBatches(
        "INSERT INTO locality_change (id, type, effective_date, legal_basis, import_id, act_id)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        successions,
        (insert, member) -> {
          insert.setObject(1, member.changeId());
          insert.setString(2, member.type().name());
          insert.setObject(3, effectiveDate);
          insert.setString(4, legalBasis);
          insert.setObject(5, origin.importId());
          insert.setObject(6, origin.actId());
        });
    insertMembers(successions, "PREDECESSOR");
    insertMembers(successions, "SUCCESSOR");
  }

  private void insertMembers(List<Member> successions, String role) throws SQLException {
    inBatches(
        "INSERT INTO locality_change_member (change_id, locality_id, role, share_note)"
            + " VALUES (?, ?, ?, ?)",
        successions,
        (insert, member) -> {
          insert.setObject(1, member.changeId());
          insert.setObject(
              2, role.equals("PREDECESSOR") ? member.predecessor() : member.successor());
          insert.setString(3, role);
          insert.setString(4, member.relation().text());
        });
  }

  private <T> void inBatches(String sql, Collection<T> rows, Filler<T> filler) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      int waiting = 0;
      for (T row : rows) {
        filler.fill(statement, row);
        statement.addBatch();
        if (++waiting % BATCH == 0) {
          statement.executeBatch();
        }
      }
      statement.executeBatch();
    }
  }

  private interface Filler<T> {
    void fill(PreparedStatement statement, T row) throws SQLException;
  }

  /**
   * A unit as it is added.
   *
   * @param code null for none
   * @param parentId null for the highest level
   */
  record Unit(
      UUID id, String level, String scheme, String code, String kind, String name, UUID parentId) {}

  /** First and last day of rows; the last is null while they go on. */
  record Span(LocalDate from, LocalDate to) {

    void bind(PreparedStatement statement, int index) throws SQLException {
      statement.setObject(index, from);
      statement.setObject(index + 1, to, Types.DATE);
    }
  }

  /** What a unit is known from: the import of a tree, or an act. One of them is null. */
  record Origin(UUID importId, UUID actId) {

    static Origin ofImport(UUID importId) {
      return new Origin(importId, null);
    }

    static Origin ofAct(UUID actId) {
      return new Origin(null, actId);
    }
  }

  /** What became of one unit, with the units that it is about. */
  record Member(
      UUID changeId, Succession.Type type, Relation relation, UUID predecessor, UUID successor) {}
}
