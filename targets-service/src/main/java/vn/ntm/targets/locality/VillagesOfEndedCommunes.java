package vn.ntm.targets.locality;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * What becomes of the villages of communes that ended. Of a commune that wholly went to one other
 * they belong to that one; of a commune that was divided nobody knows which village went where, so
 * they stay where they were until an official places them.
 */
@ApplicationScoped
class VillagesOfEndedCommunes {

  private static final String TO_MOVE =
      """
      SELECT v.child_id, became.successor
      FROM (SELECT p.locality_id AS ended, min(s.locality_id::text)::uuid AS successor
            FROM locality_change c
            JOIN locality_change_member p ON p.change_id = c.id AND p.role = 'PREDECESSOR'
            JOIN locality_change_member s ON s.change_id = c.id AND s.role = 'SUCCESSOR'
            JOIN locality l ON l.id = p.locality_id AND l.level = 'COMMUNE' AND l.valid_to < ?
            WHERE c.effective_date = ? AND s.locality_id <> p.locality_id
            GROUP BY p.locality_id
            HAVING count(*) = 1 AND bool_and(p.share_note = 'whole')) AS became
      JOIN locality_parent v ON v.parent_id = became.ended AND v.valid_to IS NULL
        AND v.valid_from < ?
      JOIN locality village ON village.id = v.child_id AND village.level = 'VILLAGE'
        AND village.valid_to IS NULL\
      """;

  private final DataSource dataSource;

  VillagesOfEndedCommunes(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Moves the villages of communes that were taken over on the day or later, where it is clear by
   * whom. A list of villages may come long after the mergers.
   */
  void moveToSuccessors(LocalDate firstDay) {
    try (Connection connection = dataSource.getConnection()) {
      for (LocalDate day : daysOfChange(connection, firstDay)) {
        Map<UUID, UUID> parents = toMove(connection, day);
        if (!parents.isEmpty()) {
          new DatedRows(connection, day).move(parents);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The villages of ended communes could not be moved", e);
    }
  }

  private static List<LocalDate> daysOfChange(Connection connection, LocalDate firstDay)
      throws SQLException {
    String sql =
        "SELECT DISTINCT effective_date FROM locality_change WHERE effective_date >= ?"
            + " ORDER BY effective_date";
    List<LocalDate> days = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setObject(1, firstDay);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          days.add(row.getObject(1, LocalDate.class));
        }
      }
    }
    return days;
  }

  private static Map<UUID, UUID> toMove(Connection connection, LocalDate day) throws SQLException {
    Map<UUID, UUID> parents = new HashMap<>();
    try (PreparedStatement select = connection.prepareStatement(TO_MOVE)) {
      select.setObject(1, day);
      select.setObject(2, day);
      select.setObject(3, day);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          parents.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
        }
      }
    }
    return parents;
  }
}
