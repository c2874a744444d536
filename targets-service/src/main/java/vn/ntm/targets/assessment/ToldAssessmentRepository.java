package vn.ntm.targets.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** Counts what was told of each place and set, so that a reader can tell newer from older. */
@ApplicationScoped
class ToldAssessmentRepository {

  /** Sorted, so that two approvals at once never wait for each other in a circle. */
  private static final String NEXT =
      """
      INSERT INTO told_assessment (id, locality_id, set_version_id, version)
      SELECT told.id, told.place, ?, 1
      FROM unnest(?::uuid[], ?::uuid[]) AS told (id, place) ORDER BY told.place
      ON CONFLICT (locality_id, set_version_id)
        DO UPDATE SET version = told_assessment.version + 1
      RETURNING id, locality_id, version\
      """;

  private final DataSource dataSource;

  ToldAssessmentRepository(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * The next version of each place.
   *
   * @param newIds one for each place, used by those of which nothing was told before
   */
  Map<UUID, Told> next(UUID setVersionId, List<UUID> places, List<UUID> newIds) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement upsert = connection.prepareStatement(NEXT)) {
      upsert.setObject(1, setVersionId);
      upsert.setArray(2, connection.createArrayOf("uuid", newIds.toArray()));
      upsert.setArray(3, connection.createArrayOf("uuid", places.toArray()));
      Map<UUID, Told> told = new HashMap<>();
      try (ResultSet row = upsert.executeQuery()) {
        while (row.next()) {
          told.put(
              row.getObject(2, UUID.class), new Told(row.getObject(1, UUID.class), row.getLong(3)));
        }
      }
      return told;
    } catch (SQLException e) {
      throw new IllegalStateException("Assessments could not be counted", e);
    }
  }

  /** Which version of what is told. */
  record Told(UUID id, long version) {}
}
