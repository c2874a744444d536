package vn.ntm.funding.ledgeraudit;

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
import vn.ntm.funding.ledger.domain.Account;
import vn.ntm.funding.ledgeraudit.domain.Rule;
import vn.ntm.web.caller.Roots;

/** The rows of passes and findings. */
@ApplicationScoped
class AuditTables {

  private final DataSource dataSource;

  AuditTables(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Whether this transaction may do a slice: one instance at a time. */
  boolean tryLock() {
    return list(
            "SELECT pg_try_advisory_xact_lock(hashtextextended('ledger-audit', 0))",
            row -> row.getBoolean(1))
        .get(0);
  }

  Optional<OpenPass> open() {
    return list(
            "SELECT id, last_account FROM ledger_audit_pass WHERE ended_at IS NULL",
            row -> new OpenPass(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
        .stream()
        .findFirst();
  }

  /** When the last pass was begun. */
  Optional<OffsetDateTime> lastStart() {
    return list(
            "SELECT started_at FROM ledger_audit_pass ORDER BY id DESC LIMIT 1",
            row -> row.getObject(1, OffsetDateTime.class))
        .stream()
        .findFirst();
  }

  void begin(UUID pass, OffsetDateTime now) {
    execute("INSERT INTO ledger_audit_pass (id, started_at) VALUES (?, ?)", pass, now);
  }

  void advance(UUID pass, UUID lastAccount, long accounts, long differences) {
    execute(
        "UPDATE ledger_audit_pass SET last_account = ?, accounts = accounts + ?,"
            + " differences = differences + ? WHERE id = ?",
        lastAccount,
        accounts,
        differences,
        pass);
  }

  void end(UUID pass, OffsetDateTime now) {
    execute("UPDATE ledger_audit_pass SET ended_at = ? WHERE id = ?", now, pass);
  }

  /** Records a finding; false when this difference was told before. */
  boolean insertIfNew(UUID pass, LedgerFinding finding, Account account) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO ledger_finding (id, pass_id, account_id, account_version, rule,"
                    + " expected, found, locality_id, locality_path, found_at)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")) {
      insert.setObject(1, finding.id());
      insert.setObject(2, pass);
      insert.setObject(3, finding.accountId());
      insert.setLong(4, finding.accountVersion());
      insert.setString(5, finding.rule().name());
      insert.setString(6, finding.expected());
      insert.setString(7, finding.found());
      insert.setObject(8, finding.localityId());
      insert.setArray(9, connection.createArrayOf("uuid", account.localityPath().toArray()));
      insert.setObject(10, finding.foundAt());
      return insert.executeUpdate() == 1;
    } catch (SQLException e) {
      throw new IllegalStateException("A finding could not be recorded", e);
    }
  }

  /** Passes before one, the newest first. */
  List<LedgerAuditPass> passes(UUID before, int limit) {
    return list(
        "SELECT * FROM ledger_audit_pass WHERE ?::uuid IS NULL OR id < ?::uuid"
            + " ORDER BY id DESC LIMIT ?",
        row ->
            new LedgerAuditPass(
                row.getObject("id", UUID.class),
                row.getObject("started_at", OffsetDateTime.class),
                row.getObject("ended_at", OffsetDateTime.class),
                row.getLong("accounts"),
                row.getLong("differences")),
        before,
        before,
        limit);
  }

  /** Findings under the roots after one, in the order in which they were found. */
  List<LedgerFinding> findings(Roots roots, UUID after, int limit) {
    return list(
        "SELECT * FROM ledger_finding WHERE id > ?"
            + " AND (?::text IS NULL OR locality_path && ?::uuid[]) ORDER BY id LIMIT ?",
        row ->
            new LedgerFinding(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getLong("account_version"),
                row.getObject("locality_id", UUID.class),
                Rule.valueOf(row.getString("rule")),
                row.getString("expected"),
                row.getString("found"),
                row.getObject("found_at", OffsetDateTime.class)),
        after,
        roots.asArray(),
        roots.asArray(),
        limit);
  }

  private <T> List<T> list(String sql, RowReader<T> reader, Object... arguments) {
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
      throw new IllegalStateException("The audit could not be read", e);
    }
  }

  private void execute(String sql, Object... arguments) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The audit could not be recorded", e);
    }
  }

  /**
   * A pass under way.
   *
   * @param lastAccount the last one compared; null before the first
   */
  record OpenPass(UUID id, UUID lastAccount) {}

  private interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }
}
