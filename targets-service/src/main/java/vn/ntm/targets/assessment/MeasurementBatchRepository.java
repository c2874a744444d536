package vn.ntm.targets.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import vn.ntm.targets.assessment.domain.MeasurementState;
import vn.ntm.targets.criteria.domain.MeasurementSource;

/** The batches and what was decided on them. */
@ApplicationScoped
class MeasurementBatchRepository {

  private static final String COLUMNS =
      "id, version, kind, state, set_version_id, locality_id, locality_path, measured_on, source,"
          + " source_report_id, method_note, items, rows_entered, entered_by, entered_person,"
          + " entered_at";
  private static final String INSERT =
      "INSERT INTO measurement_batch ("
          + COLUMNS
          + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String INSERT_DECISION =
      "INSERT INTO measurement_decision (id, batch_id, state, reasons, decided_by,"
          + " decided_person, decided_at) VALUES (?, ?, ?, ?, ?, ?, ?)";

  private final DataSource dataSource;

  MeasurementBatchRepository(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  void insert(MeasurementBatch batch) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, batch.id());
      insert.setLong(2, batch.version());
      insert.setString(3, batch.kind().name());
      insert.setString(4, batch.state().name());
      insert.setObject(5, batch.setVersionId());
      insert.setObject(6, batch.localityId());
      insert.setArray(7, connection.createArrayOf("uuid", batch.localityPath().toArray()));
      insert.setObject(8, batch.measuredOn());
      insert.setString(9, batch.source().name());
      insert.setString(10, batch.sourceReportId());
      insert.setString(11, batch.methodNote());
      insert.setArray(12, connection.createArrayOf("text", batch.items().toArray()));
      insert.setInt(13, batch.rows());
      insert.setString(14, batch.enteredBy());
      insert.setString(15, batch.enteredPerson());
      insert.setObject(16, batch.enteredAt());
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("A batch of measurements could not be stored", e);
    }
  }

  Optional<MeasurementBatch> find(UUID id) {
    return select(id, "");
  }

  /** Nobody else decides on it until this transaction ends. */
  Optional<MeasurementBatch> lock(UUID id) {
    return select(id, " FOR UPDATE");
  }

  private Optional<MeasurementBatch> select(UUID id, String locking) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT " + COLUMNS + " FROM measurement_batch WHERE id = ?" + locking)) {
      select.setObject(1, id);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(read(row)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("A batch of measurements could not be read", e);
    }
  }

  private static MeasurementBatch read(ResultSet row) throws SQLException {
    return new MeasurementBatch(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        MeasurementBatch.Kind.valueOf(row.getString("kind")),
        MeasurementState.valueOf(row.getString("state")),
        row.getObject("set_version_id", UUID.class),
        row.getObject("locality_id", UUID.class),
        List.of((UUID[]) row.getArray("locality_path").getArray()),
        row.getObject("measured_on", LocalDate.class),
        MeasurementSource.valueOf(row.getString("source")),
        row.getString("source_report_id"),
        row.getString("method_note"),
        List.of((String[]) row.getArray("items").getArray()),
        row.getInt("rows_entered"),
        row.getString("entered_by"),
        row.getString("entered_person"),
        row.getObject("entered_at", OffsetDateTime.class));
  }

  void decide(MeasurementBatch decided, Decision decision) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "UPDATE measurement_batch SET state = ?, version = ? WHERE id = ?");
        PreparedStatement insert = connection.prepareStatement(INSERT_DECISION)) {
      insert.setObject(1, decision.id());
      insert.setObject(2, decided.id());
      insert.setString(3, decided.state().name());
      insert.setString(4, decision.reasons());
      insert.setString(5, decision.by());
      insert.setString(6, decision.person());
      insert.setObject(7, decision.at());
      insert.executeUpdate();
      update.setString(1, decided.state().name());
      update.setLong(2, decided.version());
      update.setObject(3, decided.id());
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("A decision on measurements could not be stored", e);
    }
  }

  /** What was decided on a batch, in order. */
  List<Decision> decisions(UUID batchId) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT id, state, reasons, decided_by, decided_person, decided_at"
                    + " FROM measurement_decision WHERE batch_id = ? ORDER BY decided_at, id")) {
      select.setObject(1, batchId);
      List<Decision> decisions = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          decisions.add(
              new Decision(
                  row.getObject(1, UUID.class),
                  MeasurementState.valueOf(row.getString(2)),
                  row.getString(3),
                  row.getString(4),
                  row.getString(5),
                  row.getObject(6, OffsetDateTime.class)));
        }
      }
      return decisions;
    } catch (SQLException e) {
      throw new IllegalStateException("Decisions on measurements could not be read", e);
    }
  }

  /**
   * That a batch was verified, approved or returned.
   *
   * @param reasons of a return, null otherwise
   */
  record Decision(
      UUID id,
      MeasurementState state,
      String reasons,
      String by,
      String person,
      OffsetDateTime at) {}
}
