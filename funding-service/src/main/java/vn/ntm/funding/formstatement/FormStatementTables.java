package vn.ntm.funding.formstatement;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import vn.ntm.funding.ledger.domain.HolderKind;
import vn.ntm.funding.ledger.domain.Nature;
import vn.ntm.money.Period;
import vn.ntm.money.ReportingCalendar;
import vn.ntm.money.Vnd;
import vn.ntm.web.caller.Roots;

/** The rows of statements. They are added, never changed. */
@ApplicationScoped
class FormStatementTables {

  private final DataSource dataSource;

  FormStatementTables(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  void insert(FormStatement statement, String person) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO form_statement (id, period, calendar, budget_year, holder_kind,"
                    + " holder_id, locality_path, programme, component, capital_source, nature,"
                    + " estimate, causes, stated_by, stated_person, stated_at)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      insert.setObject(1, statement.id());
      insert.setString(2, statement.period());
      insert.setString(3, statement.calendar().name());
      insert.setInt(4, statement.budgetYear());
      insert.setString(5, statement.holderKind().name());
      insert.setObject(6, statement.holderId());
      insert.setArray(7, connection.createArrayOf("uuid", statement.localityPath().toArray()));
      insert.setString(8, statement.programme());
      insert.setString(9, statement.component());
      insert.setString(10, statement.capitalSource());
      insert.setString(11, statement.nature().name());
      insert.setLong(12, statement.estimate().dong());
      insert.setString(13, statement.causes());
      insert.setString(14, statement.statedBy());
      insert.setString(15, person);
      insert.setObject(16, statement.statedAt());
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("A statement on a form could not be recorded", e);
    }
  }

  Optional<FormStatement> find(UUID id) {
    return list("SELECT * FROM form_statement WHERE id = ?", id).stream().findFirst();
  }

  /** Statements under the roots after one, in the order in which they were made. */
  List<FormStatement> page(
      Roots roots, String period, String calendar, UUID holder, UUID after, int limit) {
    return list(
        "SELECT * FROM form_statement WHERE id > ?"
            + " AND (?::text IS NULL OR locality_path && ?::uuid[])"
            + " AND (?::text IS NULL OR period = ?::text)"
            + " AND (?::text IS NULL OR calendar = ?::text)"
            + " AND (?::uuid IS NULL OR holder_id = ?::uuid) ORDER BY id LIMIT ?",
        after,
        roots.asArray(),
        roots.asArray(),
        period,
        period,
        calendar,
        calendar,
        holder,
        holder,
        limit);
  }

  /**
   * The newest statement of each line of these holders.
   *
   * @param knownAt instant up to which statements count; null for all
   */
  List<FormStatement> newest(Period period, Collection<UUID> holders, OffsetDateTime knownAt) {
    return list(
        "SELECT DISTINCT ON (holder_id, programme, component, capital_source, nature) *"
            + " FROM form_statement WHERE holder_id = ANY (?::uuid[]) AND period = ?"
            + " AND calendar = ? AND (?::timestamptz IS NULL OR stated_at <= ?::timestamptz)"
            + " ORDER BY holder_id, programme, component, capital_source, nature,"
            + " stated_at DESC, id DESC",
        holders.toArray(UUID[]::new),
        period.toString(),
        period.calendar().name(),
        knownAt,
        knownAt);
  }

  private List<FormStatement> list(String sql, Object... arguments) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < arguments.length; i++) {
        boolean ids = arguments[i] instanceof UUID[];
        select.setObject(
            i + 1, ids ? connection.createArrayOf("uuid", (UUID[]) arguments[i]) : arguments[i]);
      }
      List<FormStatement> rows = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          rows.add(statement(row));
        }
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException("The statements on forms could not be read", e);
    }
  }

  private static FormStatement statement(ResultSet row) throws SQLException {
    return new FormStatement(
        row.getObject("id", UUID.class),
        row.getString("period"),
        ReportingCalendar.valueOf(row.getString("calendar")),
        row.getInt("budget_year"),
        HolderKind.valueOf(row.getString("holder_kind")),
        row.getObject("holder_id", UUID.class),
        List.of((UUID[]) row.getArray("locality_path").getArray()),
        row.getString("programme"),
        row.getString("component"),
        row.getString("capital_source"),
        Nature.valueOf(row.getString("nature")),
        Vnd.of(row.getLong("estimate")),
        row.getString("causes"),
        row.getString("stated_by"),
        row.getObject("stated_at", OffsetDateTime.class));
  }
}
