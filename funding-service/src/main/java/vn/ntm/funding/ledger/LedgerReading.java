package vn.ntm.funding.ledger;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import vn.ntm.funding.ledger.domain.Account;
import vn.ntm.funding.ledger.domain.Balances;
import vn.ntm.funding.ledger.domain.Compartment;
import vn.ntm.funding.ledger.domain.HolderKind;
import vn.ntm.funding.ledger.domain.LegalBasis;
import vn.ntm.funding.ledger.domain.Nature;
import vn.ntm.funding.ledger.domain.PlanKind;
import vn.ntm.funding.ledger.domain.TransactionKind;
import vn.ntm.web.caller.Roots;

/**
 * What the ledger answers. Sums of a past day are taken from the entries, never from the balances:
 * a statement is its own proof.
 */
@ApplicationScoped
class LedgerReading {

  /** The sum of the entries of each compartment, under its name. */
  static final String SUMS = sums("e.amount", "e.compartment");

  /** The balance of each compartment, under its name. */
  private static final String BALANCES = sums("b.amount", "b.compartment");

  /** The sums of a statement up to each of its lines. */
  private static final String RUNNING =
      Stream.of(Compartment.values())
          .map(name -> "sum(%1$s) OVER w AS %1$s_after".formatted(name))
          .collect(joining(", "));

  static final String KNOWN =
      " (?::date IS NULL OR t.effective_date <= ?::date)"
          + " AND (?::timestamptz IS NULL OR t.recorded_at <= ?::timestamptz)";

  private final DataSource dataSource;

  LedgerReading(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Accounts after an id in the order of ids; sums count what the day and instant let through. */
  List<AccountView> accounts(
      AccountFilter filter, Roots roots, UUID after, int limit, Known known) {
    String sql =
        "SELECT a.*, s.* FROM (SELECT * FROM account WHERE id > ?"
            + " AND (?::text IS NULL OR locality_path && ?::uuid[])"
            + " AND (?::uuid IS NULL OR ?::uuid = ANY (locality_path))"
            + " AND (?::int IS NULL OR budget_year = ?::int)"
            + " AND (?::text IS NULL OR capital_source = ?::text)"
            + " AND (?::text IS NULL OR nature = ?::text)"
            + " AND (?::uuid IS NULL OR holder_id = ?::uuid)"
            + " ORDER BY id LIMIT ?) a"
            + " CROSS JOIN LATERAL (SELECT"
            + SUMS
            + " FROM entry e"
            + " JOIN ledger_transaction t ON t.id = e.transaction_id"
            + " WHERE e.account_id = a.id AND"
            + KNOWN
            + ") s ORDER BY a.id";
    List<Object> arguments = new ArrayList<>();
    arguments.add(after);
    addTwice(arguments, roots.asArray());
    addTwice(arguments, filter.under);
    addTwice(arguments, filter.budgetYear);
    addTwice(arguments, filter.capitalSource);
    addTwice(arguments, filter.nature);
    addTwice(arguments, filter.holderId);
    arguments.add(limit);
    addKnown(arguments, known);
    return list(sql, row -> accountView(row, known), arguments);
  }

  /** One account with the sums of a day and instant. */
  Optional<AccountView> account(UUID id, Known known) {
    List<Object> arguments = new ArrayList<>();
    arguments.add(id);
    addKnown(arguments, known);
    return list(
            "SELECT a.*, s.* FROM (SELECT * FROM account WHERE id = ?) a"
                + " CROSS JOIN LATERAL (SELECT"
                + SUMS
                + " FROM entry e"
                + " JOIN ledger_transaction t ON t.id = e.transaction_id"
                + " WHERE e.account_id = a.id AND"
                + KNOWN
                + ") s",
            row -> accountView(row, known),
            arguments)
        .stream()
        .findFirst();
  }

  /** The transactions of an account after a version, with running sums over all before them. */
  List<StatementLine> statement(UUID accountId, long afterVersion, int limit, Known known) {
    List<Object> arguments = new ArrayList<>();
    arguments.add(accountId);
    addKnown(arguments, known);
    arguments.add(afterVersion);
    arguments.add(limit);
    return list(
        "WITH line AS (SELECT e.account_version, t.id, t.kind, t.subject_id, t.effective_date,"
            + " t.recorded_at, t.reason, t.reverses,"
            + SUMS
            + " FROM entry e JOIN ledger_transaction t ON t.id = e.transaction_id"
            + " WHERE e.account_id = ? AND"
            + KNOWN
            + " GROUP BY e.account_version, t.id), running AS (SELECT line.*,"
            + RUNNING
            + " FROM line WINDOW w AS (ORDER BY account_version))"
            + " SELECT * FROM running WHERE account_version > ? ORDER BY account_version LIMIT ?",
        LedgerReading::statementLine,
        arguments);
  }

  /** A recorded transaction, without its lines. */
  Optional<TransactionView> transaction(UUID id) {
    return list(
            "SELECT * FROM ledger_transaction WHERE id = ?",
            LedgerReading::transactionView,
            List.of(id))
        .stream()
        .findFirst();
  }

  /**
   * The balances of the accounts of a year after an id, in the order of ids. An account that
   * nothing has moved yet has no position: nobody was told of it.
   */
  List<Position> positions(int budgetYear, Roots roots, UUID after, int limit) {
    List<Object> arguments = new ArrayList<>();
    arguments.add(after);
    arguments.add(budgetYear);
    addTwice(arguments, roots.asArray());
    arguments.add(limit);
    return list(
        "SELECT a.*,"
            + BALANCES
            + " FROM account a JOIN balance b ON b.account_id = a.id"
            + " WHERE a.id > ? AND a.budget_year = ? AND a.version > 0"
            + " AND a.plan <> 'ADVANCE_BROUGHT_FORWARD'"
            + " AND (?::text IS NULL OR a.locality_path && ?::uuid[])"
            + " GROUP BY a.id ORDER BY a.id LIMIT ?",
        row ->
            new Position(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                HolderKind.valueOf(row.getString("holder_kind")),
                row.getObject("locality_id", UUID.class),
                row.getString("capital_source"),
                Nature.valueOf(row.getString("nature")),
                row.getInt("budget_year"),
                PlanKind.valueOf(row.getString("plan")),
                BalancesView.of(balances(row, ""))),
        arguments);
  }

  /** Sums of the balances by source and nature. */
  List<LedgerTotals.Item> totals(int budgetYear, Roots roots) {
    List<Object> arguments = new ArrayList<>();
    arguments.add(budgetYear);
    addTwice(arguments, roots.asArray());
    return list(
        "SELECT a.capital_source, a.nature, count(DISTINCT a.id) AS accounts,"
            + BALANCES
            + " FROM account a JOIN balance b ON b.account_id = a.id"
            + " JOIN capital_source s ON s.code = a.capital_source"
            + " WHERE a.budget_year = ? AND (?::text IS NULL OR a.locality_path && ?::uuid[])"
            + " AND a.plan <> 'ADVANCE_BROUGHT_FORWARD'"
            + " GROUP BY a.capital_source, s.position, a.nature ORDER BY s.position, a.nature",
        row -> {
          Balances sums = balances(row, "");
          return new LedgerTotals.Item(
              row.getString("capital_source"),
              Nature.valueOf(row.getString("nature")),
              row.getLong("accounts"),
              sums.received(),
              sums.allocated(),
              sums.reserved(),
              sums.disbursed());
        },
        arguments);
  }

  private static AccountView accountView(ResultSet row, Known known) throws SQLException {
    Account account = LedgerTables.account(row);
    return new AccountView(
        account.id(),
        row.getLong("version"),
        account.holderKind(),
        account.holderId(),
        account.localityId(),
        account.localityPath(),
        account.parentAccountId(),
        account.programme(),
        account.component(),
        account.capitalSource(),
        account.nature(),
        account.budgetYear(),
        account.plan(),
        BalancesView.of(balances(row, "")),
        known.asOf(),
        known.knownAt());
  }

  private static StatementLine statementLine(ResultSet row) throws SQLException {
    return new StatementLine(
        row.getLong("account_version"),
        row.getObject("id", UUID.class),
        TransactionKind.valueOf(row.getString("kind")),
        row.getObject("subject_id", UUID.class),
        row.getObject("effective_date", LocalDate.class),
        row.getObject("recorded_at", OffsetDateTime.class),
        row.getString("reason"),
        row.getObject("reverses", UUID.class),
        BalancesView.of(balances(row, "")),
        BalancesView.of(balances(row, "_after")));
  }

  static Balances balances(ResultSet row, String suffix) throws SQLException {
    Map<Compartment, Long> sums = new EnumMap<>(Compartment.class);
    for (Compartment compartment : Compartment.values()) {
      sums.put(compartment, row.getLong(compartment.name().toLowerCase(Locale.ROOT) + suffix));
    }
    return Balances.ofSums(sums);
  }

  private static String sums(String amount, String compartment) {
    return Stream.of(Compartment.values())
        .map(
            name ->
                " COALESCE(sum(%s) FILTER (WHERE %s = '%s'), 0) AS %s"
                    .formatted(amount, compartment, name, name))
        .collect(joining(","));
  }

  private static TransactionView transactionView(ResultSet row) throws SQLException {
    String number = row.getString("basis_number");
    return new TransactionView(
        row.getObject("id", UUID.class),
        TransactionKind.valueOf(row.getString("kind")),
        row.getObject("subject_id", UUID.class),
        row.getObject("effective_date", LocalDate.class),
        row.getObject("recorded_at", OffsetDateTime.class),
        row.getString("reason"),
        number == null
            ? null
            : new LegalBasis(
                number,
                row.getObject("basis_date", LocalDate.class),
                row.getString("basis_issuer")),
        row.getString("asked_by"),
        row.getString("approved_by"),
        row.getString("confirmed_by"),
        row.getObject("reverses", UUID.class),
        List.of());
  }

  private <T> List<T> list(String sql, RowReader<T> reader, List<Object> arguments) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < arguments.size(); i++) {
        select.setObject(i + 1, arguments.get(i));
      }
      List<T> rows = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          rows.add(reader.read(row));
        }
      }
      return rows;
    } catch (SQLException e) {
      throw new LedgerException("The ledger could not be read", e);
    }
  }

  private static void addTwice(List<Object> arguments, Object value) {
    arguments.add(value);
    arguments.add(value);
  }

  private static void addKnown(List<Object> arguments, Known known) {
    addTwice(arguments, known.asOf());
    addTwice(arguments, known.knownAt());
  }

  /** The business day and the instant up to which transactions count; null for all. */
  record Known(LocalDate asOf, OffsetDateTime knownAt) {

    /** Everything that is recorded. */
    static final Known ALL = new Known(null, null);
  }

  private interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }
}
