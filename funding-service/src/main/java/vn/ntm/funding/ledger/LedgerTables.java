package vn.ntm.funding.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
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
import vn.ntm.funding.ledger.domain.Compartment;
import vn.ntm.funding.ledger.domain.HolderKind;
import vn.ntm.funding.ledger.domain.LedgerTransaction;
import vn.ntm.funding.ledger.domain.Nature;
import vn.ntm.funding.ledger.domain.Posting;

/** The ledger's rows. Plain SQL, because locks and conditional updates are the point here. */
@ApplicationScoped
class LedgerTables {

  private static final String ACCOUNT_COLUMNS =
      "id, holder_kind, holder_id, locality_id, locality_path, parent_account_id, programme,"
          + " component, capital_source, nature, budget_year, version";

  private final DataSource dataSource;

  LedgerTables(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Adds the account with empty balances unless its purse exists. */
  void insertIfAbsent(Account account, OffsetDateTime now) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "WITH opened AS (INSERT INTO account (id, holder_kind, holder_id, locality_id,"
                    + " locality_path, parent_account_id, programme, component, capital_source,"
                    + " nature, budget_year, opened_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                    + " ON CONFLICT DO NOTHING RETURNING id)"
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
      insert.setObject(12, now);
      insert.setArray(13, connection.createArrayOf("text", Compartment.values()));
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new LedgerException("An account could not be opened", e);
    }
  }

  /** The account of the same purse: same holder, programme, component, source, nature, year. */
  Account samePurse(Account account) {
    return query(
            "SELECT "
                + ACCOUNT_COLUMNS
                + " FROM account WHERE holder_kind = ? AND holder_id = ?"
                + " AND programme = ? AND component = ? AND capital_source = ? AND nature = ?"
                + " AND budget_year = ?",
            LedgerTables::account,
            account.holderKind().name(),
            account.holderId(),
            account.programme(),
            account.component(),
            account.capitalSource(),
            account.nature().name(),
            account.budgetYear())
        .orElseThrow(() -> new IllegalStateException("an account that was opened is gone"));
  }

  Optional<Account> find(UUID id) {
    return query(
        "SELECT " + ACCOUNT_COLUMNS + " FROM account WHERE id = ?", LedgerTables::account, id);
  }

  /** Locks the accounts in the order of their ids, so that two commands never wait in a circle. */
  void lock(Collection<UUID> ids) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement lock =
            connection.prepareStatement(
                "SELECT id FROM account WHERE id = ANY (?) ORDER BY id FOR UPDATE")) {
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

  /** Changes one balance; empty when it would go below zero. */
  OptionalLong move(Posting posting) {
    return query(
            "UPDATE balance SET amount = amount + ? WHERE account_id = ? AND compartment = ?"
                + " AND (compartment = 'RECEIVED' OR amount + ? >= 0) RETURNING amount",
            row -> row.getLong(1),
            posting.amount(),
            posting.accountId(),
            posting.compartment().name(),
            posting.amount())
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

  void insertEntries(UUID transactionId, List<Entry> entries) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO entry (transaction_id, account_id, account_version, compartment,"
                    + " amount, balance_after) VALUES (?, ?, ?, ?, ?, ?)")) {
      for (Entry entry : entries) {
        insert.setObject(1, transactionId);
        insert.setObject(2, entry.posting().accountId());
        insert.setLong(3, entry.accountVersion());
        insert.setString(4, entry.posting().compartment().name());
        insert.setLong(5, entry.posting().amount());
        insert.setLong(6, entry.balanceAfter());
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
              List<Posting> postings = new java.util.ArrayList<>();
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
        row.getInt("budget_year"));
  }

  private static Array uuids(Connection connection, Collection<UUID> ids) throws SQLException {
    return connection.createArrayOf("uuid", ids.toArray());
  }

  /** One booked line with where it led. */
  record Entry(Posting posting, long accountVersion, long balanceAfter) {}

  private interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }
}
