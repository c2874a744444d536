package vn.ntm.targets.criteria;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import vn.ntm.targets.criteria.domain.CriterionOwner;

/** The agencies in charge of criteria. */
@ApplicationScoped
class CriterionOwnerRepository {

  private static final String SELECT =
      """
      SELECT o.id, o.version_id, o.locality_id, o.item, o.agency, o.agency_name, o.role,
          o.valid_from, least(o.valid_to, e.ended_on) AS valid_to
        FROM criterion_owner o LEFT JOIN criterion_owner_end e ON e.owner_id = o.id
        WHERE
      """;

  private final DataSource dataSource;

  CriterionOwnerRepository(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** All that were named for these places, in the order of their items. */
  List<CriterionOwner> ofPlaces(UUID versionId, Collection<UUID> places) {
    return list(
        SELECT + "o.version_id = ? AND o.locality_id = ANY (?) ORDER BY o.item, o.role DESC, o.id",
        versionId,
        places);
  }

  Optional<CriterionOwner> find(UUID id) {
    return list(SELECT + "o.id = ?", id).stream().findFirst();
  }

  /** Lets one change of the owners of a version in a place happen at a time. */
  void lock(UUID versionId, UUID localityId) {
    run("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", versionId + "/" + localityId);
  }

  void insert(CriterionOwner owner, List<UUID> path, Recorder by) {
    run(
        "INSERT INTO criterion_owner (id, version_id, locality_id, locality_path, item, agency,"
            + " agency_name, role, valid_from, valid_to, recorded_by, recorded_person, recorded_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        owner.id(),
        owner.setVersionId(),
        owner.localityId(),
        path,
        owner.item(),
        owner.agency(),
        owner.agencyName(),
        owner.role().name(),
        owner.validFrom(),
        owner.validTo(),
        by.account(),
        by.person(),
        by.at());
  }

  void end(UUID id, LocalDate lastDay, Recorder by) {
    run(
        "INSERT INTO criterion_owner_end (owner_id, ended_on, recorded_by, recorded_person,"
            + " recorded_at) VALUES (?, ?, ?, ?, ?)",
        id,
        lastDay,
        by.account(),
        by.person(),
        by.at());
  }

  private List<CriterionOwner> list(String sql, Object... values) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      bind(select, values);
      List<CriterionOwner> rows = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          rows.add(owner(row));
        }
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException("Owners of criteria could not be read", e);
    }
  }

  private static CriterionOwner owner(ResultSet row) throws SQLException {
    return new CriterionOwner(
        row.getObject("id", UUID.class),
        row.getObject("version_id", UUID.class),
        row.getObject("locality_id", UUID.class),
        row.getString("item"),
        row.getString("agency"),
        row.getString("agency_name"),
        CriterionOwner.Role.valueOf(row.getString("role")),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class));
  }

  private void run(String sql, Object... values) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      statement.execute();
    } catch (SQLException e) {
      throw new IllegalStateException("Owners of criteria could not be written", e);
    }
  }

  private static void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof Collection<?> ids) {
        statement.setArray(
            i + 1, statement.getConnection().createArrayOf("uuid", ids.toArray(UUID[]::new)));
      } else {
        statement.setObject(i + 1, values[i]);
      }
    }
  }

  /** Who recorded something, and when. */
  record Recorder(String account, String person, OffsetDateTime at) {}
}
