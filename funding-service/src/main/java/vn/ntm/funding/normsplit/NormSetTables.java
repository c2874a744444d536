package vn.ntm.funding.normsplit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import vn.ntm.funding.ledger.domain.LegalBasis;
import vn.ntm.funding.normsplit.domain.NormCriterion;
import vn.ntm.funding.normsplit.domain.NormGroup;
import vn.ntm.web.caller.Roots;

/** Plain SQL on sets of norms: each has its points by the hundred. */
@ApplicationScoped
class NormSetTables {

  private static final String SELECT =
      "SELECT s.*, LEAST(s.valid_to, newer.valid_from - 1) AS ends FROM norm_set s"
          + " LEFT JOIN norm_set newer ON newer.replaces = s.id";

  private static final String UNIQUE_VIOLATION = "23505";

  private final DataSource dataSource;

  NormSetTables(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Keeps a set.
   *
   * @param path of its place, root first; null for the whole country
   * @return false when another set has replaced the same one in between
   */
  boolean insert(NormSet set, List<UUID> path, String person) {
    try (Connection connection = dataSource.getConnection()) {
      try (PreparedStatement insert =
          connection.prepareStatement(
              "INSERT INTO norm_set (id, programme, name, locality_id, locality_path, valid_from,"
                  + " valid_to, basis_number, basis_date, basis_issuer, replaces, recorded_by,"
                  + " recorded_person, recorded_at)"
                  + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
        insert.setObject(1, set.id());
        insert.setString(2, set.programme());
        insert.setString(3, set.name());
        insert.setObject(4, set.localityId());
        insert.setArray(5, path == null ? null : connection.createArrayOf("uuid", path.toArray()));
        insert.setObject(6, set.validFrom());
        insert.setObject(7, set.validTo());
        insert.setString(8, set.legalBasis().number());
        insert.setObject(9, set.legalBasis().date());
        insert.setString(10, set.legalBasis().issuer());
        insert.setObject(11, set.replaces());
        insert.setString(12, set.recordedBy());
        insert.setString(13, person);
        insert.setObject(14, set.recordedAt());
        insert.executeUpdate();
      }
      insertWeights(connection, set);
      return true;
    } catch (SQLException e) {
      if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
        return false;
      }
      throw new IllegalStateException("Norms could not be written", e);
    }
  }

  private static void insertWeights(Connection connection, NormSet set) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO norm_weight (norm_set_id, criterion, place_group, position,"
                + " criterion_label, group_label, weight) VALUES (?, ?, ?, ?, ?, ?, ?)")) {
      int position = 0;
      for (NormCriterion criterion : set.criteria()) {
        for (NormGroup group : criterion.groups()) {
          insert.setObject(1, set.id());
          insert.setString(2, criterion.code());
          insert.setString(3, group.code());
          insert.setInt(4, ++position);
          insert.setString(5, criterion.label());
          insert.setString(6, group.label());
          insert.setInt(7, group.weight());
          insert.addBatch();
        }
      }
      insert.executeBatch();
    }
  }

  Optional<NormSet> find(UUID id) {
    return list(SELECT + " WHERE s.id = ?", id).stream().findFirst();
  }

  boolean isReplaced(UUID id) {
    return !list(SELECT + " WHERE s.replaces = ?", id).isEmpty();
  }

  /**
   * Sets after an id that hold at the roots or below them: those of the whole country, of the
   * roots, of what lies above and of what lies below.
   *
   * @param above the roots and their ancestors
   */
  List<NormSet> page(Roots roots, Set<UUID> above, UUID after, int limit) {
    return roots.areTheWholeCountry()
        ? list(SELECT + " WHERE s.id > ? ORDER BY s.id LIMIT ?", after, limit)
        : list(
            SELECT
                + " WHERE s.id > ? AND (s.locality_id IS NULL OR s.locality_id = ANY (?::uuid[])"
                + " OR s.locality_path && ?::uuid[]) ORDER BY s.id LIMIT ?",
            after,
            above.toArray(UUID[]::new),
            roots.asArray(),
            limit);
  }

  private List<NormSet> list(String sql, Object... arguments) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < arguments.length; i++) {
        boolean ids = arguments[i] instanceof UUID[];
        select.setObject(
            i + 1, ids ? connection.createArrayOf("uuid", (UUID[]) arguments[i]) : arguments[i]);
      }
      Map<UUID, NormSet> sets = new LinkedHashMap<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          NormSet set = set(row);
          sets.put(set.id(), set);
        }
      }
      return withWeights(connection, sets);
    } catch (SQLException e) {
      throw new IllegalStateException("Norms could not be read", e);
    }
  }

  private static List<NormSet> withWeights(Connection connection, Map<UUID, NormSet> sets)
      throws SQLException {
    Map<UUID, Map<String, NormCriterion>> criteria = new LinkedHashMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT * FROM norm_weight WHERE norm_set_id = ANY (?)"
                + " ORDER BY norm_set_id, position")) {
      select.setArray(1, connection.createArrayOf("uuid", sets.keySet().toArray()));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          criteria
              .computeIfAbsent(
                  row.getObject("norm_set_id", UUID.class), id -> new LinkedHashMap<>())
              .merge(row.getString("criterion"), criterion(row), NormSetTables::together);
        }
      }
    }
    return sets.values().stream()
        .map(set -> with(set, criteria.getOrDefault(set.id(), Map.of())))
        .toList();
  }

  private static NormCriterion together(NormCriterion first, NormCriterion more) {
    List<NormGroup> groups = new ArrayList<>(first.groups());
    groups.addAll(more.groups());
    return new NormCriterion(first.code(), first.label(), groups);
  }

  private static NormCriterion criterion(ResultSet row) throws SQLException {
    return new NormCriterion(
        row.getString("criterion"),
        row.getString("criterion_label"),
        List.of(
            new NormGroup(
                row.getString("place_group"), row.getString("group_label"), row.getInt("weight"))));
  }

  private static NormSet with(NormSet set, Map<String, NormCriterion> criteria) {
    return new NormSet(
        set.id(),
        set.programme(),
        set.name(),
        set.localityId(),
        set.validFrom(),
        set.validTo(),
        set.legalBasis(),
        set.replaces(),
        List.copyOf(criteria.values()),
        set.recordedBy(),
        set.recordedAt());
  }

  private static NormSet set(ResultSet row) throws SQLException {
    return new NormSet(
        row.getObject("id", UUID.class),
        row.getString("programme"),
        row.getString("name"),
        row.getObject("locality_id", UUID.class),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("ends", LocalDate.class),
        new LegalBasis(
            row.getString("basis_number"),
            row.getObject("basis_date", LocalDate.class),
            row.getString("basis_issuer")),
        row.getObject("replaces", UUID.class),
        List.of(),
        row.getString("recorded_by"),
        row.getObject("recorded_at", OffsetDateTime.class));
  }
}
