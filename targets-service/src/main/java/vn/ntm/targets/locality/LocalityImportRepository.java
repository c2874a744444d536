package vn.ntm.targets.locality;

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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import vn.ntm.targets.TargetsProblem;
import vn.ntm.targets.locality.domain.Kind;
import vn.ntm.targets.locality.domain.KnownUnit;
import vn.ntm.targets.locality.domain.NameKey;
import vn.ntm.targets.locality.domain.Succession;
import vn.ntm.targets.locality.domain.TreeChange;
import vn.ntm.targets.locality.domain.UnitKey;
import vn.ntm.targets.locality.domain.UnitRow;
import vn.ntm.targets.locality.domain.UnitTree;
import vn.ntm.web.ids.Ids;
import vn.ntm.web.problem.ProblemException;

/** Writes trees, many rows at once, in the transaction of the import. */
@ApplicationScoped
class LocalityImportRepository {

  /** Any number that no other lock of this database has. */
  private static final long LOCK = 2_110_000_001L;

  private static final int BATCH = 500;

  private final DataSource dataSource;
  private final Ids ids;
  private final Clock clock;

  LocalityImportRepository(DataSource dataSource, Ids ids, Clock clock) {
    this.dataSource = dataSource;
    this.ids = ids;
    this.clock = clock;
  }

  /** Waits until no other import runs, in whichever instance; held until the transaction ends. */
  void lock() {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement lock = connection.prepareStatement("SELECT pg_advisory_xact_lock(?)")) {
      lock.setLong(1, LOCK);
      lock.execute();
    } catch (SQLException e) {
      throw new IllegalStateException("The lock of imports could not be taken", e);
    }
  }

  /** The same without waiting; false while an import runs. */
  boolean tryLock() {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement lock =
            connection.prepareStatement("SELECT pg_try_advisory_xact_lock(?)")) {
      lock.setLong(1, LOCK);
      try (ResultSet row = lock.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The lock of imports could not be taken", e);
    }
  }

  /**
   * Where a tree belongs among those that are known: after all of them or before.
   *
   * @throws ProblemException 409 for a day within the time that known trees cover
   */
  TreePlace placeOf(LocalDate validFrom) {
    String sql =
        """
        SELECT min(valid_from), greatest(max(valid_from), (
          SELECT max(effective_date) FROM locality_act
          WHERE state IN ('APPROVED', 'IMPORTED') AND type NOT IN ('VILLAGE_LIST')))
        FROM locality_import\
        """;
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql);
        ResultSet row = select.executeQuery()) {
      row.next();
      LocalDate first = row.getObject(1, LocalDate.class);
      LocalDate last = row.getObject(2, LocalDate.class);
      if (first != null && !validFrom.isBefore(first) && !validFrom.isAfter(last)) {
        throw new ProblemException(
                TargetsProblem.IMPORT_TREE_NOT_NEWER, first.toString(), last.toString())
            .fact("firstValidFrom", first.toString())
            .fact("lastValidFrom", last.toString());
      }
      return first != null && validFrom.isBefore(first)
          ? TreePlace.before(first)
          : TreePlace.after(validFrom);
    } catch (SQLException e) {
      throw new IllegalStateException("The known trees could not be found", e);
    }
  }

  /** The units of the official lists that are valid on the day. */
  List<KnownUnit> treeOn(LocalDate day) {
    String sql =
        """
        SELECT l.id, l.level, c.scheme, c.code, n.kind, n.name, p.parent_id
        FROM locality l
        JOIN locality_code c ON c.locality_id = l.id
          AND ? BETWEEN c.valid_from AND coalesce(c.valid_to, 'infinity')
        JOIN locality_name n ON n.locality_id = l.id
          AND ? BETWEEN n.valid_from AND coalesce(n.valid_to, 'infinity')
        LEFT JOIN locality_parent p ON p.child_id = l.id
          AND ? BETWEEN p.valid_from AND coalesce(p.valid_to, 'infinity')
        WHERE c.scheme IN ('QD124', 'QD19')
          AND ? BETWEEN l.valid_from AND coalesce(l.valid_to, 'infinity')\
        """;
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 1; i <= 4; i++) {
        select.setObject(i, day);
      }
      List<KnownUnit> tree = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          tree.add(
              new KnownUnit(
                  row.getObject("id", UUID.class),
                  row.getString("level"),
                  row.getString("scheme"),
                  row.getString("code"),
                  row.getString("kind"),
                  row.getString("name"),
                  row.getObject("parent_id", UUID.class)));
        }
      }
      return tree;
    } catch (SQLException e) {
      throw new IllegalStateException("The tree could not be read", e);
    }
  }

  /** Writes what the new tree changes. */
  void write(ImportOrder order, UnitTree tree, TreeChange change, ImportProgress progress) {
    try (Connection connection = dataSource.getConnection()) {
      new Writing(connection, order, tree, change, progress).all();
    } catch (SQLException e) {
      throw new IllegalStateException("The tree could not be written", e);
    }
  }

  /** Records which list a tree was read from. */
  void recordImport(Connection connection, ImportOrder order) throws SQLException {
    String sql =
        "INSERT INTO locality_import (id, valid_from, scheme, source, legal_basis, imported_by,"
            + " imported_at) VALUES (?, ?, ?, ?, ?, ?, ?)";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setObject(1, order.jobId());
      insert.setObject(2, order.validFrom());
      insert.setString(3, order.scheme().name());
      insert.setString(4, order.source());
      insert.setString(5, order.legalBasis());
      insert.setString(6, order.who());
      insert.setObject(7, OffsetDateTime.now(clock));
      insert.executeUpdate();
    }
  }

  /** One import on one connection. */
  private final class Writing {

    private final Connection connection;
    private final ImportOrder order;
    private final UnitTree tree;
    private final TreeChange change;
    private final ImportProgress progress;
    private final LocalDate lastDay;
    private final Map<UnitKey, UUID> idsOfTree = new HashMap<>();
    private long changeNumberBefore;

    Writing(
        Connection connection,
        ImportOrder order,
        UnitTree tree,
        TreeChange change,
        ImportProgress progress) {
      this.connection = connection;
      this.order = order;
      this.tree = tree;
      this.change = change;
      this.progress = progress;
      this.lastDay = order.validFrom().minusDays(1);
    }

    void all() throws SQLException {
      changeNumberBefore = readChangeNumber();
      recordImport(connection, order);
      endAll();
      change.continued().forEach((key, unit) -> idsOfTree.put(key, unit.id()));
      List<UnitRow> established = fromTheTopDown(change.established());
      established.forEach(unit -> idsOfTree.put(unit.key(), ids.next()));
      establish(established);
      List<UnitRow> continued =
          fromTheTopDown(
              tree.units().stream()
                  .filter(unit -> change.continued().containsKey(unit.key()))
                  .toList());
      renewCodes(continued);
      renewNames(continued);
      renewParents(continued);
      progress.rowsWritten(continued.size());
      writeSuccessions();
    }

    private void endAll() throws SQLException {
      List<UUID> ended = change.ended().stream().map(KnownUnit::id).toList();
      touch(ended, lastDay);
      close("locality_code", "locality_id", ended);
      close("locality_name", "locality_id", ended);
      close("locality_parent", "child_id", ended);
    }

    private void establish(List<UnitRow> units) throws SQLException {
      String sql = "INSERT INTO locality (id, level, valid_from, import_id) VALUES (?, ?, ?, ?)";
      inBatches(
          sql,
          units,
          (insert, unit) -> {
            insert.setObject(1, idsOfTree.get(unit.key()));
            insert.setString(2, unit.level());
            insert.setObject(3, order.validFrom());
            insert.setObject(4, order.jobId());
          });
      insertCodes(units);
      insertNames(units);
      insertParents(units);
      progress.rowsWritten(units.size());
    }

    private void renewCodes(List<UnitRow> units) throws SQLException {
      List<UnitRow> changed =
          units.stream()
              .filter(
                  unit ->
                      !before(unit).scheme().equals(order.scheme().name())
                          || !before(unit).code().equals(unit.code()))
              .toList();
      touch(idsOf(changed), null);
      close("locality_code", "locality_id", idsOf(changed));
      insertCodes(changed);
    }

    private void renewNames(List<UnitRow> units) throws SQLException {
      List<UnitRow> changed =
          units.stream().filter(unit -> !before(unit).isCalled(unit.name())).toList();
      touch(idsOf(changed), null);
      close("locality_name", "locality_id", idsOf(changed));
      insertNames(changed);
    }

    private void renewParents(List<UnitRow> units) throws SQLException {
      List<UnitRow> changed =
          units.stream()
              .filter(
                  unit ->
                      tree.parentOf(unit)
                          .map(parent -> !idsOfTree.get(parent).equals(before(unit).parentId()))
                          .orElse(false))
              .toList();
      touch(idsOf(changed), null);
      close("locality_parent", "child_id", idsOf(changed));
      insertParents(changed);
    }

    private void insertCodes(List<UnitRow> units) throws SQLException {
      inBatches(
          "INSERT INTO locality_code (locality_id, scheme, level, code, valid_from)"
              + " VALUES (?, ?, ?, ?, ?)",
          units,
          (insert, unit) -> {
            insert.setObject(1, idsOfTree.get(unit.key()));
            insert.setString(2, order.scheme().name());
            insert.setString(3, unit.level());
            insert.setString(4, unit.code());
            insert.setObject(5, order.validFrom());
          });
    }

    private void insertNames(List<UnitRow> units) throws SQLException {
      inBatches(
          "INSERT INTO locality_name (locality_id, name, kind, search_key, bare_key, match_key,"
              + " valid_from) VALUES (?, ?, ?, ?, ?, ?, ?)",
          units,
          (insert, unit) -> {
            String kind = tree.kindOf(unit).map(Kind::code).orElseThrow();
            insert.setObject(1, idsOfTree.get(unit.key()));
            insert.setString(2, unit.name());
            insert.setString(3, kind);
            insert.setString(4, NameKey.search(unit.name()));
            insert.setString(5, NameKey.search(Kind.bareName(kind, unit.name())));
            insert.setString(6, NameKey.match(unit.name()));
            insert.setObject(7, order.validFrom());
          });
    }

    private void insertParents(List<UnitRow> units) throws SQLException {
      inBatches(
          "INSERT INTO locality_parent (child_id, parent_id, valid_from) VALUES (?, ?, ?)",
          units.stream().filter(unit -> tree.parentOf(unit).isPresent()).toList(),
          (insert, unit) -> {
            insert.setObject(1, idsOfTree.get(unit.key()));
            insert.setObject(2, idsOfTree.get(tree.parentOf(unit).orElseThrow()));
            insert.setObject(3, order.validFrom());
          });
    }

    private void writeSuccessions() throws SQLException {
      Map<UnitKey, UUID> idsBefore = new HashMap<>();
      change.ended().forEach(unit -> idsBefore.put(unit.key(), unit.id()));
      List<RecordedChange> changes =
          change.successions().stream()
              .map(succession -> new RecordedChange(ids.next(), succession))
              .toList();
      insertChanges(changes);
      insertMembers(changes, "PREDECESSOR", c -> idsBefore.get(c.succession().predecessor()));
      insertMembers(changes, "SUCCESSOR", c -> idsOfTree.get(c.succession().successor()));
      progress.rowsWritten(changes.size());
    }

    private void insertChanges(List<RecordedChange> changes) throws SQLException {
      inBatches(
          "INSERT INTO locality_change (id, type, effective_date, legal_basis, import_id)"
              + " VALUES (?, ?, ?, ?, ?)",
          changes,
          (insert, recorded) -> {
            insert.setObject(1, recorded.id());
            insert.setString(2, recorded.succession().type().name());
            insert.setObject(3, order.validFrom());
            insert.setString(4, order.legalBasis());
            insert.setObject(5, order.jobId());
          });
    }

    private void insertMembers(
        List<RecordedChange> changes, String role, Function<RecordedChange, UUID> member)
        throws SQLException {
      inBatches(
          "INSERT INTO locality_change_member (change_id, locality_id, role, share_note)"
              + " VALUES (?, ?, ?, ?)",
          changes,
          (insert, recorded) -> {
            insert.setObject(1, recorded.id());
            insert.setObject(2, member.apply(recorded));
            insert.setString(3, role);
            insert.setString(4, recorded.succession().relation().text());
          });
    }

    /** Marks units as changed; with a last day they end. One import is one version. */
    private void touch(Collection<UUID> units, LocalDate validTo) throws SQLException {
      String sql =
          """
          UPDATE locality SET valid_to = coalesce(?, valid_to),
            version = version + 1, change_number = nextval('locality_change_number')
          WHERE id = ANY (?) AND change_number <= ?\
          """;
      try (PreparedStatement update = connection.prepareStatement(sql)) {
        update.setObject(1, validTo, Types.DATE);
        update.setArray(2, connection.createArrayOf("uuid", units.toArray()));
        update.setLong(3, changeNumberBefore);
        update.executeUpdate();
      }
    }

    private long readChangeNumber() throws SQLException {
      String sql = "SELECT coalesce(max(change_number), 0) FROM locality";
      try (PreparedStatement select = connection.prepareStatement(sql);
          ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }

    private void close(String table, String column, Collection<UUID> units) throws SQLException {
      String sql =
          "UPDATE %s SET valid_to = ? WHERE %s = ANY (?) AND valid_to IS NULL AND valid_from < ?"
              .formatted(table, column);
      try (PreparedStatement update = connection.prepareStatement(sql)) {
        update.setObject(1, lastDay);
        update.setArray(2, connection.createArrayOf("uuid", units.toArray()));
        update.setObject(3, order.validFrom());
        update.executeUpdate();
      }
    }

    private <T> void inBatches(String sql, List<T> rows, Filler<T> filler) throws SQLException {
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

    private KnownUnit before(UnitRow unit) {
      return change.continued().get(unit.key());
    }

    private List<UUID> idsOf(List<UnitRow> units) {
      return units.stream().map(unit -> idsOfTree.get(unit.key())).toList();
    }

    private static List<UnitRow> fromTheTopDown(Collection<UnitRow> units) {
      return units.stream()
          .sorted(
              Comparator.comparingInt((UnitRow unit) -> unit.code().length())
                  .thenComparing(UnitRow::code))
          .toList();
    }
  }

  private interface Filler<T> {
    void fill(PreparedStatement statement, T row) throws SQLException;
  }

  private record RecordedChange(UUID id, Succession succession) {}
}
