package vn.ntm.targets.locality;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import vn.ntm.targets.locality.domain.Kind;
import vn.ntm.targets.locality.domain.KnownUnit;
import vn.ntm.targets.locality.domain.TreeChange;
import vn.ntm.targets.locality.domain.UnitKey;
import vn.ntm.targets.locality.domain.UnitRow;
import vn.ntm.targets.locality.domain.UnitTree;
import vn.ntm.web.ids.Ids;

/**
 * Writes a tree that is older than all known ones. Nothing that is known of a day is changed: what
 * was the same before begins earlier, what was different before gets a row of its own, and what
 * ended before the first known tree is added with both its days.
 */
@ApplicationScoped
class EarlierTreeRepository {

  private final DataSource dataSource;
  private final LocalityImportRepository imports;
  private final Ids ids;

  EarlierTreeRepository(DataSource dataSource, LocalityImportRepository imports, Ids ids) {
    this.dataSource = dataSource;
    this.imports = imports;
    this.ids = ids;
  }

  /**
   * Writes what is known of earlier days.
   *
   * @param tree the earlier tree
   * @param change what the first known tree changed in it
   * @param later the first known tree
   * @param firstDay the first day of that tree
   */
  void write(
      ImportOrder order,
      UnitTree tree,
      TreeChange change,
      Collection<KnownUnit> later,
      LocalDate firstDay) {
    try (Connection connection = dataSource.getConnection()) {
      imports.recordImport(connection, order);
      new Writing(connection, order, tree, change, later, firstDay).all();
    } catch (SQLException e) {
      throw new IllegalStateException("The earlier tree could not be written", e);
    }
  }

  /** One import on one connection. */
  private final class Writing {

    private final Connection connection;
    private final LocalityRows rows;
    private final ImportOrder order;
    private final UnitTree tree;
    private final TreeChange change;
    private final LocalDate firstDay;
    private final Map<UnitKey, UUID> laterIds = new HashMap<>();
    private final Map<UnitKey, UUID> idsOfTree = new HashMap<>();
    private final Map<UnitKey, KnownUnit> laterOf = new HashMap<>();

    Writing(
        Connection connection,
        ImportOrder order,
        UnitTree tree,
        TreeChange change,
        Collection<KnownUnit> later,
        LocalDate firstDay) {
      this.connection = connection;
      this.rows = new LocalityRows(connection);
      this.order = order;
      this.tree = tree;
      this.change = change;
      this.firstDay = firstDay;
      Map<UnitKey, KnownUnit> laterByKey = new HashMap<>();
      later.forEach(unit -> laterByKey.put(unit.key(), unit));
      later.forEach(unit -> laterIds.put(unit.key(), unit.id()));
      change.continued().forEach((key, earlier) -> laterOf.put(earlier.key(), laterByKey.get(key)));
      laterOf.forEach((key, unit) -> idsOfTree.put(key, unit.id()));
      change.ended().forEach(unit -> idsOfTree.put(unit.key(), unit.id()));
    }

    void all() throws SQLException {
      LocalityRows.Span span = new LocalityRows.Span(order.validFrom(), firstDay.minusDays(1));
      List<LocalityRows.Unit> ended = change.ended().stream().map(unit -> row(unit.key())).toList();
      rows.insert(ended, span, LocalityRows.Origin.ofImport(order.jobId()));
      List<LocalityRows.Unit> continued = laterOf.keySet().stream().map(this::row).toList();
      extendLives(continued);
      extend("locality_code", "locality_id", sameCode(continued));
      extend("locality_name", "locality_id", sameName(continued));
      extend("locality_parent", "child_id", sameParent(continued));
      rows.insertCodes(without(continued, sameCode(continued)), span);
      rows.insertNames(without(continued, sameName(continued)), span);
      rows.insertParents(without(continued, sameParent(continued)), span);
      rows.insertSuccessions(
          change.successions().stream()
              .map(
                  succession ->
                      new LocalityRows.Member(
                          ids.next(),
                          succession.type(),
                          succession.relation(),
                          idsOfTree.get(succession.predecessor()),
                          laterIds.get(succession.successor())))
              .toList(),
          firstDay,
          order.legalBasis(),
          LocalityRows.Origin.ofImport(order.jobId()));
    }

    private LocalityRows.Unit row(UnitKey key) {
      UnitRow unit = tree.find(key).orElseThrow();
      return new LocalityRows.Unit(
          idsOfTree.get(key),
          unit.level(),
          order.scheme().name(),
          unit.code(),
          tree.kindOf(unit).map(Kind::code).orElseThrow(),
          unit.name(),
          tree.parentOf(unit).map(idsOfTree::get).orElse(null));
    }

    private List<LocalityRows.Unit> sameCode(List<LocalityRows.Unit> units) {
      return units.stream()
          .filter(
              unit ->
                  later(unit).code().equals(unit.code())
                      && later(unit).scheme().equals(unit.scheme()))
          .toList();
    }

    private List<LocalityRows.Unit> sameName(List<LocalityRows.Unit> units) {
      return units.stream().filter(unit -> later(unit).isCalled(unit.name())).toList();
    }

    private List<LocalityRows.Unit> sameParent(List<LocalityRows.Unit> units) {
      return units.stream()
          .filter(unit -> unit.parentId() != null && unit.parentId().equals(later(unit).parentId()))
          .toList();
    }

    private KnownUnit later(LocalityRows.Unit unit) {
      return laterOf.get(new UnitKey(unit.level(), unit.code()));
    }

    private void extendLives(List<LocalityRows.Unit> units) throws SQLException {
      update(
          "UPDATE locality SET valid_from = ?, version = version + 1,"
              + " change_number = nextval('locality_change_number')"
              + " WHERE id = ANY (?) AND valid_from = ?",
          units);
    }

    private void extend(String table, String column, List<LocalityRows.Unit> units)
        throws SQLException {
      update(
          "UPDATE %s SET valid_from = ? WHERE %s = ANY (?) AND valid_from = ?"
              .formatted(table, column),
          units);
    }

    private void update(String sql, List<LocalityRows.Unit> units) throws SQLException {
      try (PreparedStatement update = connection.prepareStatement(sql)) {
        update.setObject(1, order.validFrom());
        update.setArray(
            2,
            connection.createArrayOf("uuid", units.stream().map(LocalityRows.Unit::id).toArray()));
        update.setObject(3, firstDay);
        update.executeUpdate();
      }
    }

    private static List<LocalityRows.Unit> without(
        List<LocalityRows.Unit> units, List<LocalityRows.Unit> some) {
      Set<LocalityRows.Unit> left = new HashSet<>(some);
      return units.stream().filter(unit -> !left.contains(unit)).toList();
    }
  }
}
