package vn.ntm.funding.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The rows of attachments. */
@ApplicationScoped
class AttachmentTables {

  private static final String COLUMNS =
      "id, disbursement_id, name, media_type, size, sha256, added_by, added_at";

  private final DataSource dataSource;

  AttachmentTables(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Records an attachment unless the disbursement has the same content already. */
  void insertIfNew(Attachment attachment, String person) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO disbursement_attachment (id, disbursement_id, name, media_type, size,"
                    + " sha256, added_by, added_person, added_at)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
                    + " ON CONFLICT (disbursement_id, sha256) DO NOTHING")) {
      insert.setObject(1, attachment.id());
      insert.setObject(2, attachment.disbursementId());
      insert.setString(3, attachment.name());
      insert.setString(4, attachment.mediaType());
      insert.setLong(5, attachment.size());
      insert.setString(6, attachment.sha256());
      insert.setString(7, attachment.addedBy());
      insert.setString(8, person);
      insert.setObject(9, attachment.addedAt());
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("An attachment could not be recorded", e);
    }
  }

  Optional<Attachment> ofContent(UUID disbursementId, String sha256) {
    return list("disbursement_id = ? AND sha256 = ?", disbursementId, sha256).stream().findFirst();
  }

  Optional<Attachment> find(UUID disbursementId, UUID id) {
    return list("disbursement_id = ? AND id = ?", disbursementId, id).stream().findFirst();
  }

  /** All of a disbursement, in the order of adding; there are few. */
  List<Attachment> of(UUID disbursementId) {
    return list("disbursement_id = ?", disbursementId);
  }

  private List<Attachment> list(String where, Object... arguments) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT "
                    + COLUMNS
                    + " FROM disbursement_attachment WHERE "
                    + where
                    + " ORDER BY id")) {
      for (int i = 0; i < arguments.length; i++) {
        select.setObject(i + 1, arguments[i]);
      }
      List<Attachment> attachments = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          attachments.add(
              new Attachment(
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
      return attachments;
    } catch (SQLException e) {
      throw new IllegalStateException("Attachments could not be read", e);
    }
  }
}
