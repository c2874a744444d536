package vn.ntm.targets.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** How far other services were told of approved batches. */
@ApplicationScoped
class AssessmentTellingRepository {

  private static final String COLUMNS = "batch_id, job_id, places, places_told, last_place";

  private final DataSource dataSource;

  AssessmentTellingRepository(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  void insert(AssessmentTelling telling) {
    String sql = "INSERT INTO assessment_telling (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?)";
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setObject(1, telling.batchId());
      insert.setObject(2, telling.jobId());
      insert.setInt(3, telling.places());
      insert.setInt(4, telling.told());
      insert.setObject(5, telling.lastPlace());
      insert.executeUpdate();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** Nobody else tells of the batch until this transaction ends. */
  AssessmentTelling lock(UUID batchId) {
    return select(batchId, " FOR UPDATE").orElseThrow();
  }

  Optional<AssessmentTelling> find(UUID batchId) {
    return select(batchId, "");
  }

  private Optional<AssessmentTelling> select(UUID batchId, String locking) {
    String sql = "SELECT " + COLUMNS + " FROM assessment_telling WHERE batch_id = ?" + locking;
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setObject(1, batchId);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(read(row)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** The batches whose places were not all told, in the order of their approval. */
  List<UUID> open() {
    String sql =
        "SELECT batch_id FROM assessment_telling WHERE places_told < places ORDER BY job_id";
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql);
        ResultSet row = select.executeQuery()) {
      List<UUID> open = new ArrayList<>();
      while (row.next()) {
        open.add(row.getObject(1, UUID.class));
      }
      return open;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  void update(AssessmentTelling telling) {
    String sql = "UPDATE assessment_telling SET places_told = ?, last_place = ? WHERE batch_id = ?";
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update = connection.prepareStatement(sql)) {
      update.setInt(1, telling.told());
      update.setObject(2, telling.lastPlace());
      update.setObject(3, telling.batchId());
      update.executeUpdate();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private static AssessmentTelling read(ResultSet row) throws SQLException {
    return new AssessmentTelling(
        row.getObject("batch_id", UUID.class),
        row.getObject("job_id", UUID.class),
        row.getInt("places"),
        row.getInt("places_told"),
        row.getObject("last_place", UUID.class));
  }

  private static IllegalStateException failed(SQLException e) {
    return new IllegalStateException("How far a batch was told could not be read or kept", e);
  }
}
