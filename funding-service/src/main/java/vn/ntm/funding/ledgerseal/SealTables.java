package vn.ntm.funding.ledgerseal;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The rows of seals. */
@ApplicationScoped
class SealTables {

  private final DataSource dataSource;

  SealTables(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Waits for whoever else seals; the lock ends with the transaction. */
  void lock() {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement lock =
            connection.prepareStatement(
                "SELECT pg_advisory_xact_lock(hashtextextended('ledger-seal', 0))")) {
      lock.executeQuery().close();
    } catch (SQLException e) {
      throw new IllegalStateException("The seals could not be locked", e);
    }
  }

  Optional<LedgerSeal> last() {
    return list("SELECT * FROM ledger_seal ORDER BY day DESC LIMIT 1").stream().findFirst();
  }

  /** Seals after a day, by day. */
  List<LedgerSeal> page(LocalDate after, int limit) {
    return list("SELECT * FROM ledger_seal WHERE day > ? ORDER BY day LIMIT ?", after, limit);
  }

  void insert(LedgerSeal seal, OffsetDateTime until, Optional<LedgerSeal> previous) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO ledger_seal (day, sealed_until, sealed_at, accounts, previous_day,"
                    + " previous_head, head) VALUES (?, ?, ?, ?, ?, ?, ?)")) {
      insert.setObject(1, seal.day());
      insert.setObject(2, until);
      insert.setObject(3, seal.sealedAt());
      insert.setLong(4, seal.accounts());
      insert.setObject(5, previous.map(LedgerSeal::day).orElse(null));
      insert.setBytes(6, previous.map(before -> bytes(before.head())).orElse(null));
      insert.setBytes(7, bytes(seal.head()));
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("A seal could not be recorded", e);
    }
  }

  private List<LedgerSeal> list(String sql, Object... arguments) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < arguments.length; i++) {
        select.setObject(i + 1, arguments[i]);
      }
      List<LedgerSeal> seals = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          seals.add(seal(row));
        }
      }
      return seals;
    } catch (SQLException e) {
      throw new IllegalStateException("Seals could not be read", e);
    }
  }

  private static LedgerSeal seal(ResultSet row) throws SQLException {
    byte[] previous = row.getBytes("previous_head");
    return new LedgerSeal(
        row.getObject("day", LocalDate.class),
        row.getObject("sealed_at", OffsetDateTime.class),
        row.getLong("accounts"),
        previous == null ? null : HexFormat.of().formatHex(previous),
        HexFormat.of().formatHex(row.getBytes("head")));
  }

  static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }
}
