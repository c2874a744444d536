package vn.ntm.funding.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import javax.sql.DataSource;
import vn.ntm.funding.ledger.domain.Account;
import vn.ntm.funding.ledger.domain.Balances;
import vn.ntm.funding.ledger.domain.Chain;
import vn.ntm.funding.ledger.domain.Compartment;
import vn.ntm.funding.ledger.domain.HolderClosing;
import vn.ntm.funding.ledger.domain.HolderKind;
import vn.ntm.funding.ledger.domain.LedgerTransaction;
import vn.ntm.funding.ledger.domain.Nature;
import vn.ntm.funding.ledger.domain.PlanKind;
import vn.ntm.funding.ledger.domain.Posting;
import vn.ntm.money.Vnd;

/** The ledger's rows. Plain SQL, because locks and conditional updates are the point here. */
@ApplicationScoped
class LedgerTables {

  private static final String ACCOUNT_COLUMNS =
      "id, holder_kind, holder_id, locality_id, locality_path, parent_account_id, programme,"
          + " component, capital_source, nature, budget_year, plan, version";

  private static final String RESTRICT_VIOLATION = "23001";

  private final DataSource dataSource;

  LedgerTables(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Adds the account with empty balances unless its purse exists.
   *
   * @return false when the database refuses it because the year is settled there or the holder is
   *     closed
   */
  boolean insertIfAbsent(Account account, OffsetDateTime now) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "WITH opened AS (INSERT INTO account (id, holder_kind, holder_id, locality_id,"
                    + " locality_path, parent_account_id, programme, component, capital_source,"
                    + " nature, budget_year, plan, opened_at)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                    + " ON CONFLICT DO NOTHING RETURNING id), begun AS ("
                    + " INSERT INTO chain_link (account_id, account_version, hash)"
                    + " SELECT opened.id, 0, ? FROM opened)"
                    + " INSERT INTO balance (account_id, compartment)"
                    + " SELECT opened.id, c FROM opened, unnest(?) AS c")) {
      insert.setObject(1, account.id());
      insert.setString(2, account.holderKind().name());
      insert.setObject(3, account.holderId());
      insert.setObject(4, account.localityId());
      insert.setArray(5, uuids(connection, account.localityPath()));
      insert.setObject(6, account.parentAccountId());
      insert.setString(7, account.programme());
      insert.setString(8, account.component());
      insert.setString(9, account.capitalSource());
      insert.setString(10, account.nature().name());
      insert.setInt(11, account.budgetYear());
      insert.setString(12, account.plan().name());
      insert.setObject(13, now);
      insert.setBytes(14, Chain.opening(account));
      insert.setArray(15, connection.createArrayOf("text", Compartment.values()));
      insert.executeUpdate();
      return true;
    } catch (SQLException e) {
      if (RESTRICT_VIOLATION.equals(e.getSQLState())) {
        return false;
      }
      throw new LedgerException("An account could not be opened", e);
    }
  }

  /**
   * The account of the same purse: same holder, programme, component, source, nature, year and
   * plan.
   */
  Optional<Account> samePurse(Account account) {
    return query(
        "SELECT "
            + ACCOUNT_COLUMNS
            + " FROM account WHERE holder_kind = ? AND holder_id = ?"
            + " AND programme = ? AND component = ? AND capital_source = ? AND nature = ?"
            + " AND budget_year = ? AND plan = ?",
        LedgerTables::account,
        account.holderKind().name(),
        account.holderId(),
        account.programme(),
        account.component(),
        account.capitalSource(),
        account.nature().name(),
        account.budgetYear(),
        account.plan().name());
  }

  Optional<Account> find(UUID id) {
    return query(
        "SELECT " + ACCOUNT_COLUMNS + " FROM account WHERE id = ?", LedgerTables::account, id);
  }

  List<Account> openAccounts(UUID locality, String programme, int budgetYear, int limit) {
    return query(
            "SELECT "
                + ACCOUNT_COLUMNS
                + " FROM account a WHERE ? = ANY (locality_path) AND programme = ?"
                + " AND budget_year = ? AND NOT EXISTS ("
                + "SELECT 1 FROM account_closing c WHERE c.account_id = a.id)"
                + " ORDER BY id LIMIT ?",
            row -> {
              List<Account> accounts = new ArrayList<>();
              do {
                accounts.add(account(row));
              } while (row.next());
              return accounts;
            },
            locality,
            programme,
            budgetYear,
            limit)
        .orElse(List.of());
  }

  void close(Collection<UUID> ids, UUID settlementId, OffsetDateTime now) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO account_closing (account_id, settlement_id, closed_at)"
                    + " SELECT unnest(?), ?, ?")) {
      insert.setArray(1, uuids(connection, ids));
      insert.setObject(2, settlementId);
      insert.setObject(3, now);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new LedgerException("Accounts could not be closed", e);
    }
  }

  /** The budget year of a closed one among these accounts. */
  Optional<Integer> closedYear(Collection<UUID> ids) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT a.budget_year FROM account_closing c JOIN account a ON a.id = c.account_id"
                    + " WHERE c.account_id = ANY (?) LIMIT 1")) {
      select.setArray(1, uuids(connection, ids));
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(row.getInt(1)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new LedgerException("Closed accounts could not be looked up", e);
    }
  }

  /** The accounts of a holder, of all years and plans. */
  List<Account> accountsOf(HolderKind kind, UUID holderId) {
    return query(
            "SELECT "
                + ACCOUNT_COLUMNS
                + " FROM account WHERE holder_kind = ? AND holder_id = ? ORDER BY id",
            row -> {
              List<Account> accounts = new ArrayList<>();
              do {
                accounts.add(account(row));
              } while (row.next());
              return accounts;
            },
            kind.name(),
            holderId)
        .orElse(List.of());
  }

  void closeHolder(
      HolderKind kind,
      UUID holderId,
      String name,
      LocalDate closedOn,
      UUID decisionId,
      OffsetDateTime now) {
    query(
        "INSERT INTO holder_closing (holder_kind, holder_id, holder_name, closed_on, decision_id,"
            + " closed_at) VALUES (?, ?, ?, ?, ?, ?) RETURNING holder_id",
        row -> row.getObject(1, UUID.class),
        kind.name(),
        holderId,
        name,
        closedOn,
        decisionId,
        now);
  }

  /** The closing of a holder. */
  Optional<HolderClosing> closing(HolderKind kind, UUID holderId) {
    return query(
        "SELECT holder_name, closed_on FROM holder_closing"
            + " WHERE holder_kind = ? AND holder_id = ?",
        LedgerTables::closing,
        kind.name(),
        holderId);
  }

  /** The closing of a holder of one of these accounts. */
  Optional<HolderClosing> closing(Collection<UUID> ids) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT c.holder_name, c.closed_on FROM holder_closing c JOIN account a"
                    + " ON a.holder_kind = c.holder_kind AND a.holder_id = c.holder_id"
                    + " WHERE a.id = ANY (?) LIMIT 1")) {
      select.setArray(1, uuids(connection, ids));
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(closing(row)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new LedgerException("Closed holders could not be looked up", e);
    }
  }

  private static HolderClosing closing(ResultSet row) throws SQLException {
    return new HolderClosing(row.getString(1), row.getObject(2, LocalDate.class));
  }

  /**
   * Locks the accounts in the order of their ids, so that two commands never wait in a circle. No
   * key is changed: a row that only refers to an account, in whatever order its foreign keys are
   * checked, neither waits for the lock nor holds it up.
   */
  void lock(Collection<UUID> ids) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement lock =
            connection.prepareStatement(
                "SELECT id FROM account WHERE id = ANY (?) ORDER BY id FOR NO KEY UPDATE")) {
      lock.setArray(1, uuids(connection, ids));
      lock.executeQuery().close();
    } catch (SQLException e) {
      throw new LedgerException("Accounts could not be locked", e);
    }
  }

  Balances balances(UUID accountId) {
    return query(
            "SELECT compartment, amount FROM balance WHERE account_id = ?",
            LedgerTables::balances,
            accountId)
        .orElse(Balances.NONE);
  }

  /** Raises the version of a locked account by one and returns it. */
  long nextVersion(UUID accountId) {
    return query(
            "UPDATE account SET version = version + 1 WHERE id = ? RETURNING version",
            row -> row.getLong(1),
            accountId)
        .orElseThrow(() -> new IllegalArgumentException("no account " + accountId));
  }

  /** Changes one balance; empty when it would go below zero or beyond the exact numbers. */
  OptionalLong move(Posting posting) {
    return query(
            "UPDATE balance SET amount = amount + ? WHERE account_id = ? AND compartment = ?"
                + " AND CASE compartment WHEN 'RECEIVED' THEN amount + ? BETWEEN ? AND 0"
                + " ELSE amount + ? BETWEEN 0 AND ? END RETURNING amount",
            row -> row.getLong(1),
            posting.amount(),
            posting.accountId(),
            posting.compartment().name(),
            posting.amount(),
            -Vnd.MAX,
            posting.amount(),
            Vnd.MAX)
        .map(OptionalLong::of)
        .orElse(OptionalLong.empty());
  }

  void insert(LedgerTransaction transaction, OffsetDateTime now) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO ledger_transaction (id, kind, subject_id, effective_date,"
                    + " recorded_at, reason, basis_number, basis_date, basis_issuer, asked_by,"
                    + " approved_by, confirmed_by, reverses)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      insert.setObject(1, transaction.id());
      insert.setString(2, transaction.kind().name());
      insert.setObject(3, transaction.subjectId());
      insert.setObject(4, transaction.effectiveDate());
      insert.setObject(5, now);
      insert.setString(6, transaction.reason());
      boolean based = transaction.basis() != null;
      insert.setString(7, based ? transaction.basis().number() : null);
      insert.setObject(8, based ? transaction.basis().date() : null);
      insert.setString(9, based ? transaction.basis().issuer() : null);
      insert.setString(10, transaction.signatures().askedBy());
      insert.setString(11, transaction.signatures().approvedBy());
      insert.setString(12, transaction.signatures().confirmedBy());
      insert.setObject(13, transaction.reverses());
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new LedgerException("A transaction could not be recorded", e);
    }
  }

  /** Adds the link of a transaction to the chain of a locked account. */
  void link(
      UUID accountId,
      long version,
      LedgerTransaction transaction,
      OffsetDateTime recordedAt,
      List<Chain.Line> lines) {
    byte[] previous =
        query(
                "SELECT hash FROM chain_link WHERE account_id = ? AND account_version = ?",
                row -> row.getBytes(1),
                accountId,
                version - 1)
            .orElseThrow();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO chain_link (account_id, account_version, transaction_id,"
                    + " previous_hash, hash) VALUES (?, ?, ?, ?, ?)")) {
      insert.setObject(1, accountId);
      insert.setLong(2, version);
      insert.setObject(3, transaction.id());
      insert.setBytes(4, previous);
      insert.setBytes(5, Chain.link(previous, version, transaction, recordedAt, lines));
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new LedgerException("A chain could not be continued", e);
    }
  }

  void insertEntries(UUID transactionId, UUID accountId, long version, List<Chain.Line> lines) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO entry (transaction_id, account_id, account_version, compartment,"
                    + " amount, balance_after) VALUES (?, ?, ?, ?, ?, ?)")) {
      for (Chain.Line line : lines) {
        insert.setObject(1, transactionId);
        insert.setObject(2, accountId);
        insert.setLong(3, version);
        insert.setString(4, line.compartment().name());
        insert.setLong(5, line.amount());
        insert.setLong(6, line.balanceAfter());
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new LedgerException("Entries could not be recorded", e);
    }
  }

  /** The lines of a recorded transaction, in the order they were booked. */
  List<Posting> postings(UUID transactionId) {
    return query(
            "SELECT account_id, compartment, amount FROM entry WHERE transaction_id = ?"
                + " ORDER BY id",
            row -> {
              List<Posting> postings = new ArrayList<>();
              do {
                postings.add(
                    new Posting(
                        row.getObject(1, UUID.class),
                        Compartment.valueOf(row.getString(2)),
                        row.getLong(3)));
              } while (row.next());
              return postings;
            },
            transactionId)
        .orElse(List.of());
  }

  private <T> Optional<T> query(String sql, RowReader<T> reader, Object... arguments) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.of(reader.read(row)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new LedgerException("The ledger could not be read or changed", e);
    }
  }

  private static Balances balances(ResultSet row) throws SQLException {
    Map<Compartment, Long> sums = new EnumMap<>(Compartment.class);
    do {
      sums.put(Compartment.valueOf(row.getString(1)), row.getLong(2));
    } while (row.next());
    return Balances.ofSums(sums);
  }

  static Account account(ResultSet row) throws SQLException {
    return new Account(
        row.getObject("id", UUID.class),
        HolderKind.valueOf(row.getString("holder_kind")),
        row.getObject("holder_id", UUID.class),
        row.getObject("locality_id", UUID.class),
        List.of((UUID[]) row.getArray("locality_path").getArray()),
        row.getObject("parent_account_id", UUID.class),
        row.getString("programme"),
        row.getString("component"),
        row.getString("capital_source"),
        Nature.valueOf(row.getString("nature")),
        row.getInt("budget_year"),
        PlanKind.valueOf(row.getString("plan")));
  }

  private static Array uuids(Connection connection, Collection<UUID> ids) throws SQLException {
    return connection.createArrayOf("uuid", ids.toArray());
  }

  private interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }
}
