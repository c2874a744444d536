package vn.ntm.targets.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** The rows of evidence, of each kind of record in a table of its own. */
@ApplicationScoped
class EvidenceRepository {

  private final DataSource dataSource;

  EvidenceRepository(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Records a file unless its record has the same content already. */
  void insertIfNew(ProvenRecord record, Evidence evidence, String person) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO "
                    + record.table()
                    + " (id, "
                    + record.key()
                    + ", name, media_type, size, sha256, added_by, added_person, added_at)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT ("
                    + record.key()
                    + ", sha256) DO NOTHING")) {
      insert.setObject(1, evidence.id());
      insert.setObject(2, evidence.batchId());
      insert.setString(3, evidence.name());
      insert.setString(4, evidence.mediaType());
      insert.setLong(5, evidence.size());
      insert.setString(6, evidence.sha256());
      insert.setString(7, evidence.addedBy());
      insert.setString(8, person);
      insert.setObject(9, evidence.addedAt());
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("Evidence could not be recorded", e);
    }
  }

  /** All of a record, in the order of adding; there are few. */
  List<Evidence> of(ProvenRecord record, UUID id) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT id, "
                    + record.key()
                    + ", name, media_type, size, sha256, added_by, added_at FROM "
                    + record.table()
                    + " WHERE "
                    + record.key()
                    + " = ? ORDER BY id")) {
      select.setObject(1, id);
      List<Evidence> evidence = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          evidence.add(
              new Evidence(
                  row.getObject(1, UUID.class),
                  row.getObject(2, UUID.class),
                  row.getString(3),
                  row.getString(4),
                  row.getLong(5),
                  row.getString(6),
                  row.getString(7),
                  row.getObject(8, OffsetDateTime.class)));
        }
      }
      return evidence;
    } catch (SQLException e) {
      throw new IllegalStateException("Evidence could not be read", e);
    }
  }
}
