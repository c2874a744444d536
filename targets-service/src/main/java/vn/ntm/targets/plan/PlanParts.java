package vn.ntm.targets.plan;

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
import vn.ntm.targets.plan.domain.PlanDocument;

/** Keeps the rows of plan documents. */
@ApplicationScoped
class PlanParts {

  private final DataSource dataSource;

  PlanParts(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Adds the rows of a version. */
  void add(UUID planId, long version, PlanDocument document) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO plan_part (plan_id, version, section, position, content)"
                    + " VALUES (?, ?, ?, ?, ?::jsonb)")) {
      for (PlanJson.Part part : PlanJson.parts(document)) {
        insert.setObject(1, planId);
        insert.setLong(2, version);
        insert.setString(3, part.section());
        insert.setInt(4, part.position());
        insert.setString(5, part.content());
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException("A plan document could not be kept", e);
    }
  }

  /** The document of a version; empty for a plan from before documents were kept. */
  Optional<PlanDocument> find(UUID planId, long version) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT section, position, content::text FROM plan_part"
                    + " WHERE plan_id = ? AND version = ? ORDER BY section, position")) {
      select.setObject(1, planId);
      select.setLong(2, version);
      List<PlanJson.Part> parts = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          parts.add(new PlanJson.Part(row.getString(1), row.getInt(2), row.getString(3)));
        }
      }
      return parts.isEmpty() ? Optional.empty() : Optional.of(PlanJson.join(parts));
    } catch (SQLException e) {
      throw new IllegalStateException("A plan document could not be read", e);
    }
  }
}
