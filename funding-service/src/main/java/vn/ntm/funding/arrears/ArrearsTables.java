package vn.ntm.funding.arrears;

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
import vn.ntm.money.Vnd;
import vn.ntm.web.caller.Roots;

/** The rows of arrears as they were told last. */
@ApplicationScoped
class ArrearsTables {

  private static final String COLUMNS = "a.project_id, a.version, a.amount, a.since, a.changed_at";

  private final DataSource dataSource;

  ArrearsTables(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  Optional<StandingArrears> find(UUID projectId) {
    return list("SELECT " + COLUMNS + " FROM project_arrears a WHERE a.project_id = ?", projectId)
        .stream()
        .findFirst();
  }

  /** Projects after one that owe something by what was told last, in the order of their ids. */
  List<StandingArrears> owing(UUID after, int limit) {
    return list(
        "SELECT "
            + COLUMNS
            + " FROM project_arrears a WHERE a.amount > 0 AND a.project_id > ?"
            + " ORDER BY a.project_id LIMIT ?",
        after,
        limit);
  }

  /** The same, with a place under the roots and one under the locality; null is all of them. */
  List<StandingArrears> owing(Roots roots, UUID under, UUID after, int limit) {
    return list(
        "SELECT "
            + COLUMNS
            + " FROM project_arrears a WHERE a.amount > 0 AND a.project_id > ?"
            + " AND (?::text IS NULL OR EXISTS (SELECT 1 FROM project_share s"
            + "   WHERE s.project_id = a.project_id AND s.locality_path && ?::uuid[]))"
            + " AND (?::uuid IS NULL OR EXISTS (SELECT 1 FROM project_share s"
            + "   WHERE s.project_id = a.project_id AND ?::uuid = ANY (s.locality_path)))"
            + " ORDER BY a.project_id LIMIT ?",
        after,
        roots.asArray(),
        roots.asArray(),
        under,
        under,
        limit);
  }

  void store(StandingArrears arrears) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement upsert =
            connection.prepareStatement(
                "INSERT INTO project_arrears (project_id, version, amount, since, changed_at)"
                    + " VALUES (?, ?, ?, ?, ?) ON CONFLICT (project_id) DO UPDATE SET"
                    + " version = EXCLUDED.version, amount = EXCLUDED.amount,"
                    + " since = EXCLUDED.since, changed_at = EXCLUDED.changed_at")) {
      upsert.setObject(1, arrears.projectId());
      upsert.setLong(2, arrears.version());
      upsert.setLong(3, arrears.amount().dong());
      upsert.setObject(4, arrears.since());
      upsert.setObject(5, arrears.changedAt());
      upsert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("Arrears could not be recorded", e);
    }
  }

  private List<StandingArrears> list(String sql, Object... arguments) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < arguments.length; i++) {
        select.setObject(i + 1, arguments[i]);
      }
      List<StandingArrears> rows = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          rows.add(
              new StandingArrears(
                  row.getObject(1, UUID.class),
                  row.getLong(2),
                  Vnd.of(row.getLong(3)),
                  row.getObject(4, LocalDate.class),
                  row.getObject(5, OffsetDateTime.class)));
        }
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException("Arrears could not be read", e);
    }
  }
}
