package vn.ntm.targets.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import vn.ntm.targets.assessment.domain.Stated;

/** What reports state of places. */
@ApplicationScoped
class StatementRepository {

  private static final String COLUMNS =
      "s.id, s.batch_id, s.set_version_id, s.locality_id, s.stated_on, s.detail, s.unmet,"
          + " s.printed_unmet, s.declared_met";

  private static final String APPROVED =
      """
      SELECT DISTINCT ON (s.locality_id) %s
      FROM place_statement s JOIN measurement_batch b ON b.id = s.batch_id
      WHERE s.locality_id = ANY (?) AND s.set_version_id = ? AND s.stated_on <= ?
        AND b.state = 'APPROVED'
      ORDER BY s.locality_id, s.stated_on DESC, s.id DESC\
      """
          .formatted(COLUMNS);

  private final DataSource dataSource;

  StatementRepository(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  void insertAll(List<PlaceStatement> statements) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO place_statement (id, batch_id, set_version_id, locality_id,"
                    + " stated_on, detail, unmet, printed_unmet, declared_met)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (PlaceStatement one : statements) {
        insert.setObject(1, one.stated().id());
        insert.setObject(2, one.batchId());
        insert.setObject(3, one.setVersionId());
        insert.setObject(4, one.localityId());
        insert.setObject(5, one.stated().on());
        insert.setString(6, one.stated().detail().name());
        insert.setArray(7, connection.createArrayOf("text", one.stated().unmet().toArray()));
        insert.setString(8, one.printed());
        insert.setObject(9, one.stated().declaredMet());
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException("Statements of places could not be stored", e);
    }
  }

  /** The last approved statement of each place of the day or before. */
  Map<UUID, Stated> approved(UUID setVersionId, Collection<UUID> places, LocalDate day) {
    Map<UUID, Stated> stated = new HashMap<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(APPROVED)) {
      select.setArray(1, connection.createArrayOf("uuid", places.toArray()));
      select.setObject(2, setVersionId);
      select.setObject(3, day);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          PlaceStatement one = read(row);
          stated.put(one.localityId(), one.stated());
        }
      }
      return stated;
    } catch (SQLException e) {
      throw new IllegalStateException("Statements of places could not be read", e);
    }
  }

  /** The statements of a batch in the order of entry; at most a thousand. */
  List<PlaceStatement> of(UUID batchId) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT "
                    + COLUMNS
                    + " FROM place_statement s WHERE s.batch_id = ?"
                    + " ORDER BY s.id")) {
      select.setObject(1, batchId);
      List<PlaceStatement> statements = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          statements.add(read(row));
        }
      }
      return statements;
    } catch (SQLException e) {
      throw new IllegalStateException("Statements of places could not be read", e);
    }
  }

  private static PlaceStatement read(ResultSet row) throws SQLException {
    return new PlaceStatement(
        row.getObject("batch_id", UUID.class),
        row.getObject("set_version_id", UUID.class),
        row.getObject("locality_id", UUID.class),
        row.getString("printed_unmet"),
        new Stated(
            row.getObject("id", UUID.class),
            row.getObject("stated_on", LocalDate.class),
            Stated.Detail.valueOf(row.getString("detail")),
            List.of((String[]) row.getArray("unmet").getArray()),
            row.getObject("declared_met", Integer.class)));
  }
}
