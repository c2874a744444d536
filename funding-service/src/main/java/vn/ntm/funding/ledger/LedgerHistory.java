package vn.ntm.funding.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import vn.ntm.funding.ledger.domain.Account;
import vn.ntm.funding.ledger.domain.Chain;
import vn.ntm.funding.ledger.domain.Compartment;
import vn.ntm.funding.ledger.domain.LedgerTransaction;
import vn.ntm.funding.ledger.domain.LegalBasis;
import vn.ntm.funding.ledger.domain.Signatures;
import vn.ntm.funding.ledger.domain.TransactionKind;
import vn.ntm.web.caller.Roots;

/**
 * Reads accounts with everything that ever moved them, in the order of ids and versions, for those
 * who prove the ledger. Rows are fetched as they are read, so the memory it takes does not grow
 * with the entries.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class LedgerHistory {

  private static final int FETCH = 1000;
  private static final byte[] NO_HASH = new byte[32];

  private static final String CHOSEN =
      " (?::text IS NULL OR a.locality_path && ?::uuid[])"
          + " AND (?::int IS NULL OR a.budget_year = ?::int)";

  private static final String ACCOUNTS =
      "SELECT a.*, (SELECT count(*) FROM account c WHERE c.parent_account_id = a.id) AS children"
          + " FROM account a WHERE a.id > ? AND"
          + CHOSEN
          + " ORDER BY a.id LIMIT ?";

  /** A transaction may move thousands of accounts: they are counted once, not for each entry. */
  private static final String MOVEMENTS =
      "WITH moved AS MATERIALIZED ("
          + " SELECT o.transaction_id, count(DISTINCT o.account_id) AS accounts FROM entry o"
          + " WHERE o.transaction_id IN ("
          + " SELECT p.transaction_id FROM chain_link p WHERE p.account_id = ANY (?))"
          + " GROUP BY o.transaction_id)"
          + " SELECT c.account_id, c.account_version, c.previous_hash, c.hash, t.*, e.compartment,"
          + " e.amount, e.balance_after, m.accounts"
          + " FROM chain_link c LEFT JOIN ledger_transaction t ON t.id = c.transaction_id"
          + " LEFT JOIN moved m ON m.transaction_id = c.transaction_id"
          + " LEFT JOIN entry e ON e.account_id = c.account_id"
          + " AND e.account_version = c.account_version"
          + " WHERE c.account_id = ANY (?) ORDER BY c.account_id, c.account_version";

  private static final String PARTIAL_PROJECTS =
      "SELECT DISTINCT a.holder_id FROM account a WHERE a.holder_kind = 'PROJECT'"
          + " AND a.locality_path && ?::uuid[] AND EXISTS (SELECT 1 FROM account o"
          + " WHERE o.holder_kind = 'PROJECT' AND o.holder_id = a.holder_id"
          + " AND NOT o.locality_path && ?::uuid[]) ORDER BY a.holder_id";

  private static final String YEARS =
      "SELECT min(a.budget_year), max(a.budget_year) FROM account a"
          + " WHERE a.holder_kind = 'PROJECT' AND a.version > 0 AND"
          + CHOSEN;

  private final DataSource dataSource;

  LedgerHistory(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Makes the running transaction a snapshot that only reads: whatever is recorded meanwhile is not
   * seen. Must come before anything else in the transaction.
   *
   * @param idleMinutes after how long without a question the database may end it
   */
  public void readOneSnapshot(int idleMinutes) {
    set("TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
    set("LOCAL idle_in_transaction_session_timeout = '" + idleMinutes + "min'");
  }

  /**
   * Makes the running transaction see one moment of the ledger; what it finds it may record. Must
   * come before anything else in the transaction.
   */
  public void takeSnapshot() {
    set("TRANSACTION ISOLATION LEVEL REPEATABLE READ");
  }

  private void set(String setting) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("SET " + setting);
    } catch (SQLException e) {
      throw new LedgerException("No snapshot of the ledger could be taken", e);
    }
  }

  /**
   * Reads the next accounts, each whole.
   *
   * @param after id after which to go on
   * @param accounts how many at most
   * @return the id of the last account that was read; empty when there was none
   */
  public Optional<UUID> read(Selection selection, UUID after, int accounts, Reader reader) {
    try (Connection connection = dataSource.getConnection()) {
      List<Listed> page = page(connection, selection, after, accounts);
      if (page.isEmpty()) {
        return Optional.empty();
      }
      Object[] ids = page.stream().map(listed -> listed.account.id()).toArray();
      Map<UUID, Map<Compartment, Long>> balances = balances(connection, ids);
      try (PreparedStatement select = connection.prepareStatement(MOVEMENTS)) {
        select.setFetchSize(FETCH);
        select.setArray(1, connection.createArrayOf("uuid", ids));
        select.setArray(2, connection.createArrayOf("uuid", ids));
        try (Links links = new Links(select.executeQuery())) {
          for (Listed listed : page) {
            tell(listed, links, balances.getOrDefault(listed.account.id(), Map.of()), reader);
          }
        }
      }
      return Optional.of(page.get(page.size() - 1).account.id());
    } catch (SQLException e) {
      throw new LedgerException("The history of accounts could not be read", e);
    }
  }

  /** Projects with an account under the roots and another one outside of them, by id. */
  public List<UUID> partialProjects(Roots roots) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(PARTIAL_PROJECTS)) {
      select.setString(1, roots.asArray());
      select.setString(2, roots.asArray());
      List<UUID> projects = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          projects.add(row.getObject(1, UUID.class));
        }
      }
      return projects;
    } catch (SQLException e) {
      throw new LedgerException("Projects could not be read", e);
    }
  }

  /** The first and the last budget year of projects whose accounts moved; empty without any. */
  public Optional<Years> yearsOfProjects(Selection selection) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(YEARS)) {
      choose(select, 1, selection);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getObject(1) == null
            ? Optional.empty()
            : Optional.of(new Years(row.getInt(1), row.getInt(2)));
      }
    } catch (SQLException e) {
      throw new LedgerException("The years of projects could not be read", e);
    }
  }

  private static List<Listed> page(
      Connection connection, Selection selection, UUID after, int accounts) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(ACCOUNTS)) {
      select.setObject(1, after);
      int next = choose(select, 2, selection);
      select.setInt(next, accounts);
      List<Listed> page = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          page.add(
              new Listed(
                  LedgerTables.account(row), row.getLong("version"), row.getLong("children")));
        }
      }
      return page;
    }
  }

  private static int choose(PreparedStatement select, int from, Selection selection)
      throws SQLException {
    select.setString(from, selection.roots.asArray());
    select.setString(from + 1, selection.roots.asArray());
    select.setObject(from + 2, selection.budgetYear);
    select.setObject(from + 3, selection.budgetYear);
    return from + 4;
  }

  private static Map<UUID, Map<Compartment, Long>> balances(Connection connection, Object[] ids)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT account_id, compartment, amount FROM balance WHERE account_id = ANY (?)")) {
      select.setArray(1, connection.createArrayOf("uuid", ids));
      Map<UUID, Map<Compartment, Long>> balances = new HashMap<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          balances
              .computeIfAbsent(
                  row.getObject(1, UUID.class), unused -> new EnumMap<>(Compartment.class))
              .put(Compartment.valueOf(row.getString(2)), row.getLong(3));
        }
      }
      return balances;
    }
  }

  private static void tell(
      Listed listed, Links links, Map<Compartment, Long> compartments, Reader reader)
      throws SQLException {
    UUID id = listed.account.id();
    byte[] head = links.opening(id);
    reader.account(listed.account, listed.children, head);
    for (Movement movement = links.next(id); movement != null; movement = links.next(id)) {
      reader.movement(movement);
      head = movement.hash;
    }
    reader.balance(new Standing(id, listed.version, head, compartments));
  }

  /**
   * Which accounts.
   *
   * @param roots of the subtrees
   * @param budgetYear null for all years
   */
  public record Selection(Roots roots, Integer budgetYear) {

    /** Every account of the ledger. */
    public static final Selection ALL = new Selection(Roots.wholeCountry(), null);

    /** Whether it chooses every account. */
    public boolean isWholeLedger() {
      return roots.areTheWholeCountry() && budgetYear == null;
    }
  }

  /** Is told of each account: its terms, then its movements by version, then its balance. */
  public interface Reader {

    /**
     * An account begins.
     *
     * @param children how many accounts there are below it
     * @param openingHash link 0 of its chain
     */
    void account(Account account, long children, byte[] openingHash);

    /** A transaction as it moved the account. */
    void movement(Movement movement);

    /** What the ledger keeps as the state of the account, which ends here. */
    void balance(Standing standing);
  }

  /**
   * A transaction as it moved one account.
   *
   * @param accounts how many accounts it moved
   * @param transaction without its postings
   * @param lines what it booked in the account, in the order of the compartments
   */
  @SuppressWarnings("ArrayRecordComponent") // read once and handed on
  public record Movement(
      UUID accountId,
      long version,
      long accounts,
      LedgerTransaction transaction,
      OffsetDateTime recordedAt,
      List<Chain.Line> lines,
      byte[] previousHash,
      byte[] hash) {}

  /**
   * The kept state of an account.
   *
   * @param head hash of its last link
   * @param compartments signed amounts, as they are booked
   */
  @SuppressWarnings("ArrayRecordComponent") // read once and handed on
  public record Standing(
      UUID accountId, long version, byte[] head, Map<Compartment, Long> compartments) {}

  /** Budget years from the first to the last. */
  public record Years(int first, int last) {}

  private record Listed(Account account, long version, long children) {}

  /** The links of several accounts, one row for each entry. */
  private static final class Links implements AutoCloseable {

    private final ResultSet row;
    private boolean more;

    Links(ResultSet row) throws SQLException {
      this.row = row;
      this.more = row.next();
    }

    /** Takes link 0; a ledger that lacks it has a hash of zeros here, which no terms have. */
    byte[] opening(UUID account) throws SQLException {
      if (!isOf(account) || row.getLong("account_version") != 0) {
        return NO_HASH;
      }
      byte[] hash = row.getBytes("hash");
      more = row.next();
      return hash;
    }

    /** Takes the next link of the account; null when it has no more. */
    Movement next(UUID account) throws SQLException {
      if (!isOf(account)) {
        return null;
      }
      long version = row.getLong("account_version");
      LedgerTransaction transaction = transaction();
      OffsetDateTime recordedAt = row.getObject("recorded_at", OffsetDateTime.class);
      long accounts = row.getLong("accounts");
      byte[] previous = row.getBytes("previous_hash");
      byte[] hash = row.getBytes("hash");
      List<Chain.Line> lines = new ArrayList<>();
      while (isOf(account) && row.getLong("account_version") == version) {
        if (row.getString("compartment") != null) {
          lines.add(
              new Chain.Line(
                  Compartment.valueOf(row.getString("compartment")),
                  row.getLong("amount"),
                  row.getLong("balance_after")));
        }
        more = row.next();
      }
      lines.sort(Comparator.comparing(Chain.Line::compartment));
      return new Movement(
          account, version, accounts, transaction, recordedAt, lines, previous, hash);
    }

    private boolean isOf(UUID account) throws SQLException {
      return more && account.equals(row.getObject("account_id", UUID.class));
    }

    private LedgerTransaction transaction() throws SQLException {
      String number = row.getString("basis_number");
      return new LedgerTransaction(
          row.getObject("id", UUID.class),
          TransactionKind.valueOf(row.getString("kind")),
          row.getObject("subject_id", UUID.class),
          row.getObject("effective_date", LocalDate.class),
          row.getString("reason"),
          number == null
              ? null
              : new LegalBasis(
                  number,
                  row.getObject("basis_date", LocalDate.class),
                  row.getString("basis_issuer")),
          new Signatures(
              row.getString("asked_by"),
              row.getString("approved_by"),
              row.getString("confirmed_by")),
          row.getObject("reverses", UUID.class),
          List.of());
    }

    @Override
    public void close() throws SQLException {
      row.close();
    }
  }
}
