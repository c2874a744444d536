package vn.ntm.funding.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import vn.ntm.funding.alert.domain.ReminderChannel;
import vn.ntm.web.caller.Roots;

/** The log of reminders. Rows are added, never changed. */
@ApplicationScoped
class ReminderTables {

  private final DataSource dataSource;
  private final AlertTables tables;

  ReminderTables(DataSource dataSource, AlertTables tables) {
    this.dataSource = dataSource;
    this.tables = tables;
  }

  void insert(Reminder reminder, String person) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO alert_reminder (id, alert_id, sent_on, channel, recipient, content,"
                    + " letter_number, recorded_by, recorded_person, recorded_at)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      insert.setObject(1, reminder.id());
      insert.setObject(2, reminder.alertId());
      insert.setObject(3, reminder.sentOn());
      insert.setString(4, reminder.channel().name());
      insert.setString(5, reminder.recipient());
      insert.setString(6, reminder.content());
      insert.setString(7, reminder.letterNumber());
      insert.setString(8, reminder.recordedBy());
      insert.setString(9, person);
      insert.setObject(10, reminder.recordedAt());
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("A reminder could not be recorded", e);
    }
  }

  /**
   * Reminders of alerts under the roots after one, in the order in which they were recorded.
   *
   * @param under null for all places
   * @param alertId null for all alerts
   */
  List<Reminder> page(Roots roots, UUID under, UUID alertId, UUID after, int limit) {
    return tables.list(
        "SELECT r.*, a.locality_path FROM alert_reminder r JOIN alert a ON a.id = r.alert_id"
            + " WHERE r.id > ? AND (?::text IS NULL OR a.locality_path && ?::uuid[])"
            + " AND (?::uuid IS NULL OR ?::uuid = ANY (a.locality_path))"
            + " AND (?::uuid IS NULL OR r.alert_id = ?::uuid) ORDER BY r.id LIMIT ?",
        ReminderTables::reminder,
        after,
        roots.asArray(),
        roots.asArray(),
        under,
        under,
        alertId,
        alertId,
        limit);
  }

  private static Reminder reminder(ResultSet row) throws SQLException {
    return new Reminder(
        row.getObject("id", UUID.class),
        row.getObject("alert_id", UUID.class),
        row.getObject("sent_on", LocalDate.class),
        ReminderChannel.valueOf(row.getString("channel")),
        row.getString("recipient"),
        row.getString("content"),
        row.getString("letter_number"),
        row.getString("recorded_by"),
        row.getObject("recorded_at", OffsetDateTime.class),
        AlertTables.ids(row, "locality_path"));
  }
}
