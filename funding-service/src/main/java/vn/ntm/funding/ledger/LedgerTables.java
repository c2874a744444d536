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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  private static final String OPEN =
      "WITH opened AS (INSERT INTO account (id, holder_kind, holder_id, locality_id,"
          + " locality_path, parent_account_id, programme, component, capital_source,"
          + " nature, budget_year, plan, opened_at)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
          + " ON CONFLICT DO NOTHING RETURNING id), begun AS ("
          + " INSERT INTO chain_link (account_id, account_version, hash)"
          + " SELECT opened.id, 0, ? FROM opened)"
          + " INSERT INTO balance (account_id, compartment)"
          + " SELECT opened.id, c FROM opened, unnest(?) AS c";

  private static final String MOVE =
      "UPDATE balance b SET amount = b.amount + m.amount"
          + " FROM unnest(?::uuid[], ?::text[], ?::bigint[]) AS m (account_id, compartment, amount)"
          + " WHERE b.account_id = m.account_id AND b.compartment = m.compartment"
          + " AND CASE m.compartment WHEN 'RECEIVED' THEN b.amount + m.amount BETWEEN ? AND 0"
          + " ELSE b.amount + m.amount BETWEEN 0 AND ? END"
          + " RETURNING b.account_id, b.compartment, b.amount";

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
        PreparedStatement insert = connection.prepareStatement(OPEN)) {
      bind(connection, insert, account, now);
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
   * Adds the accounts as {@link #insertIfAbsent} does each, in this order.
   *
   * @return false when the database refuses one because the year is settled there
   */
  boolean insertAllIfAbsent(Collection<Account> accounts, OffsetDateTime now) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(OPEN)) {
      for (Account account : accounts) {
        bind(connection, insert, account, now);
        insert.addBatch();
      }
      insert.executeBatch();
      return true;
    } catch (SQLException e) {
      if (RESTRICT_VIOLATION.equals(e.getSQLState())) {
        return false;
      }
      throw new LedgerException("Accounts could not be opened", e);
    }
  }

  private static void bind(
      Connection connection, PreparedStatement insert, Account account, OffsetDateTime now)
      throws SQLException {
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
  }

  List<Account> accounts(Collection<UUID> ids) {
    return all("SELECT " + ACCOUNT_COLUMNS + " FROM account WHERE id = ANY (?)", ids);
  }

  List<Account> heldBy(Collection<UUID> holderIds) {
    return all("SELECT " + ACCOUNT_COLUMNS + " FROM account WHERE holder_id = ANY (?)", holderIds);
  }

  private List<Account> all(String sql, Collection<UUID> ids) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setArray(1, uuids(connection, ids));
      List<Account> accounts = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          accounts.add(account(row));
        }
      }
      return accounts;
    } catch (SQLException e) {
      throw new LedgerException("Accounts could not be read", e);
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

  Optional<Integer> earlierYearWithAdvances(UUID locality, String programme, int budgetYear) {
    return query(
        "SELECT a.budget_year FROM account a JOIN balance b ON b.account_id = a.id"
            + " AND b.compartment = 'ADVANCE' AND b.amount > 0"
            + " WHERE ? = ANY (a.locality_path) AND a.programme = ? AND a.budget_year < ?"
            + " AND NOT EXISTS (SELECT 1 FROM account_closing c WHERE c.account_id = a.id)"
            + " ORDER BY a.budget_year LIMIT 1",
        row -> row.getInt(1),
        locality,
        programme,
        budgetYear);
  }

  /** The budget year of a closed one among these accounts. */
  Optional<Integer> closedYear(Collection<UUID> ids) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT a.budget_year FROM account a WHERE a.id = ANY (?)"
                    + " AND (EXISTS (SELECT 1 FROM account_closing c WHERE c.account_id = a.id)"
                    + " OR EXISTS (SELECT 1 FROM year_settlement s WHERE s.status = 'APPROVED'"
                    + " AND s.programme = a.programme AND s.budget_year = a.budget_year"
                    + " AND s.locality_id = ANY (a.locality_path))) LIMIT 1")) {
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

  /** The closings of those of these holders that are closed. */
  Map<UUID, HolderClosing> closings(Collection<UUID> holderIds) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT holder_name, closed_on, holder_id FROM holder_closing"
                    + " WHERE holder_id = ANY (?)")) {
      select.setArray(1, uuids(connection, holderIds));
      Map<UUID, HolderClosing> closings = new HashMap<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          closings.put(row.getObject(3, UUID.class), closing(row));
        }
      }
      return closings;
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

  /** What stands in each of these accounts. */
  Map<UUID, Balances> balances(Collection<UUID> ids) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT account_id, compartment, amount FROM balance WHERE account_id = ANY (?)")) {
      select.setArray(1, uuids(connection, ids));
      Map<UUID, Balances> balances = new HashMap<>();
      amounts(select).forEach((id, sums) -> balances.put(id, Balances.ofSums(sums)));
      return balances;
    } catch (SQLException e) {
      throw new LedgerException("Balances could not be read", e);
    }
  }

  /** Raises the versions of locked accounts by one and returns them. */
  Map<UUID, Long> nextVersions(Collection<UUID> ids) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "UPDATE account SET version = version + 1 WHERE id = ANY (?)"
                    + " RETURNING id, version")) {
      update.setArray(1, uuids(connection, ids));
      Map<UUID, Long> versions = new HashMap<>();
      try (ResultSet row = update.executeQuery()) {
        while (row.next()) {
          versions.put(row.getObject(1, UUID.class), row.getLong(2));
        }
      }
      if (versions.size() != ids.size()) {
        throw new IllegalArgumentException("not all of these are accounts: " + ids);
      }
      return versions;
    } catch (SQLException e) {
      throw new LedgerException("Accounts could not be given their next version", e);
    }
  }

  /**
   * Changes balances, each at most once.
   *
   * @return what then stands there; a balance that would go below zero or beyond the exact numbers
   *     is left as it is and missing here
   */
  Map<UUID, Map<Compartment, Long>> move(List<Posting> postings) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update = connection.prepareStatement(MOVE)) {
      update.setArray(1, uuids(connection, postings.stream().map(Posting::accountId).toList()));
      update.setArray(
          2,
          connection.createArrayOf("text", postings.stream().map(Posting::compartment).toArray()));
      update.setArray(
          3, connection.createArrayOf("bigint", postings.stream().map(Posting::amount).toArray()));
      update.setLong(4, -Vnd.MAX);
      update.setLong(5, Vnd.MAX);
      return amounts(update);
    } catch (SQLException e) {
      throw new LedgerException("Balances could not be changed", e);
    }
  }

  private static Map<UUID, Map<Compartment, Long>> amounts(PreparedStatement statement)
      throws SQLException {
    Map<UUID, Map<Compartment, Long>> amounts = new HashMap<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        amounts
            .computeIfAbsent(
                row.getObject(1, UUID.class), account -> new EnumMap<>(Compartment.class))
            .put(Compartment.valueOf(row.getString(2)), row.getLong(3));
      }
    }
    return amounts;
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

  /** Adds the links of a transaction to the chains of locked accounts. */
  void link(LedgerTransaction transaction, OffsetDateTime recordedAt, List<Booking> bookings) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO chain_link (account_id, account_version, transaction_id,"
                    + " previous_hash, hash) VALUES (?, ?, ?, ?, ?)")) {
      Map<UUID, byte[]> previous = heads(connection, bookings);
      for (Booking booking : bookings) {
        byte[] before = previous.get(booking.accountId());
        insert.setObject(1, booking.accountId());
        insert.setLong(2, booking.version());
        insert.setObject(3, transaction.id());
        insert.setBytes(4, before);
        insert.setBytes(
            5, Chain.link(before, booking.version(), transaction, recordedAt, booking.lines()));
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new LedgerException("A chain could not be continued", e);
    }
  }

  /** The hashes that the bookings continue. */
  private static Map<UUID, byte[]> heads(Connection connection, List<Booking> bookings)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT c.account_id, c.hash FROM unnest(?::uuid[], ?::bigint[]) AS b (id, version)"
                + " JOIN chain_link c ON c.account_id = b.id"
                + " AND c.account_version = b.version - 1")) {
      select.setArray(1, uuids(connection, bookings.stream().map(Booking::accountId).toList()));
      select.setArray(
          2, connection.createArrayOf("bigint", bookings.stream().map(Booking::version).toArray()));
      Map<UUID, byte[]> heads = new HashMap<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          heads.put(row.getObject(1, UUID.class), row.getBytes(2));
        }
      }
      return heads;
    }
  }

  void insertEntries(UUID transactionId, List<Booking> bookings) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO entry (transaction_id, account_id, account_version, compartment,"
                    + " amount, balance_after) VALUES (?, ?, ?, ?, ?, ?)")) {
      for (Booking booking : bookings) {
        for (Chain.Line line : booking.lines()) {
          insert.setObject(1, transactionId);
          insert.setObject(2, booking.accountId());
          insert.setLong(3, booking.version());
          insert.setString(4, line.compartment().name());
          insert.setLong(5, line.amount());
          insert.setLong(6, line.balanceAfter());
          insert.addBatch();
        }
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
