package vn.ntm.targets.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import vn.ntm.targets.assessment.domain.CauseKind;

/** Why places do not meet what they do not meet. */
@ApplicationScoped
class UnmetCauseRepository {

  private static final String LATEST =
      """
      SELECT DISTINCT ON (locality_id, code) id, locality_id, code, found_on, kind, cause, note
      FROM unmet_cause
      WHERE locality_id = ANY (?) AND set_version_id = ? AND found_on <= ?
      ORDER BY locality_id, code, found_on DESC, id DESC\
      """;

  private final DataSource dataSource;

  UnmetCauseRepository(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  void insertAll(UUID setVersionId, List<UnmetCause> causes, Recorder recorder) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO unmet_cause (id, set_version_id, locality_id, code, found_on, kind,"
                    + " cause, note, recorded_by, recorded_person, recorded_at)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (UnmetCause one : causes) {
        insert.setObject(1, one.id());
        insert.setObject(2, setVersionId);
        insert.setObject(3, one.localityId());
        insert.setString(4, one.code());
        insert.setObject(5, one.foundOn());
        insert.setString(6, one.kind().name());
        insert.setString(7, one.cause());
        insert.setString(8, one.note());
        insert.setString(9, recorder.account());
        insert.setString(10, recorder.person());
        insert.setObject(11, recorder.at());
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException("Causes could not be stored", e);
    }
  }

  /** The last cause of each code of each place, of the day or before. */
  Map<UUID, List<UnmetCause>> latest(UUID setVersionId, Collection<UUID> places, LocalDate day) {
    Map<UUID, List<UnmetCause>> causes = new HashMap<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(LATEST)) {
      select.setArray(1, connection.createArrayOf("uuid", places.toArray()));
      select.setObject(2, setVersionId);
      select.setObject(3, day);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          UUID place = row.getObject(2, UUID.class);
          causes
              .computeIfAbsent(place, any -> new ArrayList<>())
              .add(
                  new UnmetCause(
                      row.getObject(1, UUID.class),
                      place,
                      row.getString(3),
                      row.getObject(4, LocalDate.class),
                      CauseKind.valueOf(row.getString(5)),
                      row.getString(6),
                      row.getString(7)));
        }
      }
      return causes;
    } catch (SQLException e) {
      throw new IllegalStateException("Causes could not be read", e);
    }
  }

  /** Who recorded it, and when. */
  record Recorder(String account, String person, OffsetDateTime at) {}
}
