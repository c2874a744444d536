package vn.ntm.funding.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import vn.ntm.funding.alert.domain.AlertKind;
import vn.ntm.funding.alert.domain.AlertState;
import vn.ntm.funding.alert.domain.Figure;
import vn.ntm.funding.alert.domain.SubjectKind;
import vn.ntm.web.caller.Roots;

/** The rows of alerts and of what became of them. */
@ApplicationScoped
class AlertTables {

  private static final String ALERTS =
      "SELECT a.*, k.account AS acknowledged_by, k.at AS acknowledged_at, k.note,"
          + " c.at AS cleared_at, 1 + (k.at IS NOT NULL)::int + (c.at IS NOT NULL)::int AS version"
          + " FROM alert a"
          + " LEFT JOIN alert_step k ON k.alert_id = a.id AND k.state = 'ACKNOWLEDGED'"
          + " LEFT JOIN alert_step c ON c.alert_id = a.id AND c.state = 'CLEARED'";

  private static final TypeReference<List<Figure>> FIGURES = new TypeReference<>() {};

  private final DataSource dataSource;
  private final ObjectMapper json;

  AlertTables(DataSource dataSource, ObjectMapper json) {
    this.dataSource = dataSource;
    this.json = json;
  }

  /** Whether this transaction may look after a kind: one instance at a time. */
  boolean tryLock(AlertKind kind) {
    return list(
            "SELECT pg_try_advisory_xact_lock(hashtextextended('alerts|' || ?, 0))",
            row -> row.getBoolean(1),
            kind.name())
        .get(0);
  }

  /** Waits until no other transaction changes the alert. */
  void lock(UUID id) {
    list(
        "SELECT pg_advisory_xact_lock(hashtextextended('alert|' || ?, 0))::text",
        row -> row.getString(1),
        id.toString());
  }

  Optional<Alert> find(UUID id) {
    return list(ALERTS + " WHERE a.id = ?", this::alert, id).stream().findFirst();
  }

  /** The alerts of a kind that are not cleared, with the key of their condition. */
  List<Uncleared> uncleared(AlertKind kind) {
    return list(
        ALERTS + " WHERE a.kind = ? AND c.at IS NULL ORDER BY a.id",
        row -> new Uncleared(row.getString("subject_key"), alert(row)),
        kind.name());
  }

  /** Alerts under the roots after one, in the order in which they were raised. */
  List<Alert> page(AlertFilter filter, Roots roots, UUID after, int limit) {
    return list(
        ALERTS
            + " WHERE a.id > ? AND (?::text IS NULL OR a.locality_path && ?::uuid[])"
            + " AND (?::uuid IS NULL OR ?::uuid = ANY (a.locality_path))"
            + " AND (?::text IS NULL OR a.kind = ?::text)"
            + " AND (?::text IS NULL OR ?::text = CASE WHEN c.at IS NOT NULL THEN 'CLEARED'"
            + " WHEN k.at IS NOT NULL THEN 'ACKNOWLEDGED' ELSE 'OPEN' END)"
            + " ORDER BY a.id LIMIT ?",
        this::alert,
        after,
        roots.asArray(),
        roots.asArray(),
        filter.under,
        filter.under,
        name(filter.kind),
        name(filter.kind),
        name(filter.state),
        name(filter.state),
        limit);
  }

  /** Records an alert; false when the same one is not cleared yet. */
  boolean insertIfNew(String subjectKey, Alert alert) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO alert (id, kind, subject_key, episode, subject_kind, subject_id,"
                    + " subject_detail, budget_year, locality_id, locality_path, figures,"
                    + " first_seen) SELECT ?, ?, ?, 1 + (SELECT count(*) FROM alert_step s"
                    + " JOIN alert o ON o.id = s.alert_id WHERE s.state = 'CLEARED'"
                    + " AND o.kind = ? AND o.subject_key = ?), ?, ?, ?, ?, ?, ?, ?::jsonb, ?"
                    + " ON CONFLICT DO NOTHING")) {
      insert.setObject(1, alert.id());
      insert.setString(2, alert.kind().name());
      insert.setString(3, subjectKey);
      insert.setString(4, alert.kind().name());
      insert.setString(5, subjectKey);
      insert.setString(6, alert.subjectKind().name());
      insert.setObject(7, alert.subjectId());
      insert.setString(8, alert.subjectDetail());
      insert.setObject(9, alert.budgetYear());
      insert.setObject(10, alert.localityId());
      insert.setArray(11, connection.createArrayOf("uuid", alert.localityPath().toArray()));
      insert.setString(12, json.writeValueAsString(alert.figures()));
      insert.setObject(13, alert.firstSeen());
      return insert.executeUpdate() == 1;
    } catch (SQLException | JsonProcessingException e) {
      throw new IllegalStateException("An alert could not be recorded", e);
    }
  }

  void acknowledge(Alert alert, String person) {
    execute(
        "INSERT INTO alert_step (alert_id, version, state, note, account, person, at)"
            + " VALUES (?, ?, 'ACKNOWLEDGED', ?, ?, ?, ?)",
        alert.id(),
        alert.version(),
        alert.note(),
        alert.acknowledgedBy(),
        person,
        alert.acknowledgedAt());
  }

  void clear(Alert alert) {
    execute(
        "INSERT INTO alert_step (alert_id, version, state, at) VALUES (?, ?, 'CLEARED', ?)",
        alert.id(),
        alert.version(),
        alert.clearedAt());
  }

  /** Runs a query and reads its rows. */
  <T> List<T> list(String sql, RowReader<T> reader, Object... arguments) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < arguments.length; i++) {
        select.setObject(i + 1, arguments[i]);
      }
      List<T> rows = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          rows.add(reader.read(row));
        }
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException("Alerts could not be read", e);
    }
  }

  static List<UUID> ids(ResultSet row, String column) throws SQLException {
    return List.of((UUID[]) row.getArray(column).getArray());
  }

  private void execute(String sql, Object... arguments) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The step of an alert could not be recorded", e);
    }
  }

  private Alert alert(ResultSet row) throws SQLException {
    OffsetDateTime acknowledgedAt = row.getObject("acknowledged_at", OffsetDateTime.class);
    OffsetDateTime clearedAt = row.getObject("cleared_at", OffsetDateTime.class);
    return new Alert(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        AlertKind.valueOf(row.getString("kind")),
        state(acknowledgedAt, clearedAt),
        SubjectKind.valueOf(row.getString("subject_kind")),
        row.getObject("subject_id", UUID.class),
        row.getString("subject_detail"),
        row.getObject("budget_year", Integer.class),
        row.getObject("locality_id", UUID.class),
        ids(row, "locality_path"),
        figures(row.getString("figures")),
        row.getObject("first_seen", OffsetDateTime.class),
        row.getString("acknowledged_by"),
        acknowledgedAt,
        row.getString("note"),
        clearedAt);
  }

  private static AlertState state(OffsetDateTime acknowledgedAt, OffsetDateTime clearedAt) {
    if (clearedAt != null) {
      return AlertState.CLEARED;
    }
    return acknowledgedAt == null ? AlertState.OPEN : AlertState.ACKNOWLEDGED;
  }

  private List<Figure> figures(String text) {
    try {
      return json.readValue(text, FIGURES);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The figures of an alert could not be read", e);
    }
  }

  private static String name(Enum<?> constant) {
    return constant == null ? null : constant.name();
  }

  /** An alert whose condition may still hold. */
  record Uncleared(String subjectKey, Alert alert) {}

  /** Reads one row. */
  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }
}
