package vn.ntm.reporting.execution;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.ntm.messaging.UnreadableEventException;
import vn.ntm.money.NotAnAmountException;
import vn.ntm.money.Vnd;
import vn.ntm.reporting.database.Database;
import vn.ntm.reporting.execution.domain.Balances;
import vn.ntm.reporting.execution.domain.Deviation;
import vn.ntm.reporting.localitycopy.Subtree;
import vn.ntm.reporting.projection.ReadModel;

/** The rows of the budget accounts and of their days. */
@ApplicationScoped
class AccountRepository implements ReadModel<AccountMoved> {

  private static final String KEEP_ACCOUNT =
      """
      INSERT INTO execution_account (account_id, version, holder_kind, holder_id, locality_id,
        locality_path, parent_account_id, programme, component, capital_source, nature,
        budget_year, received, available, allocated, reserved, disbursed)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (account_id) DO UPDATE SET version = EXCLUDED.version,
        locality_path = EXCLUDED.locality_path, received = EXCLUDED.received,
        available = EXCLUDED.available, allocated = EXCLUDED.allocated,
        reserved = EXCLUDED.reserved, disbursed = EXCLUDED.disbursed""";

  private static final String ADD_TO_DAY =
      """
      INSERT INTO execution_day (account_id, effective_date, transaction_kind, transactions,
        received, available, allocated, reserved, disbursed)
      VALUES (?, ?, ?, 1, ?, ?, ?, ?, ?)
      ON CONFLICT (account_id, effective_date, transaction_kind) DO UPDATE SET
        transactions = execution_day.transactions + 1,
        received = execution_day.received + EXCLUDED.received,
        available = execution_day.available + EXCLUDED.available,
        allocated = execution_day.allocated + EXCLUDED.allocated,
        reserved = execution_day.reserved + EXCLUDED.reserved,
        disbursed = execution_day.disbursed + EXCLUDED.disbursed""";

  /** Once for each change of the difference, so that one lost đồng does not fill the table. */
  private static final String KEEP_FINDING =
      """
      INSERT INTO execution_finding (account_id, version, compartment, told, reckoned, found_at)
      SELECT ?, ?, ?, ?, ?, ?
      WHERE NOT EXISTS (
        SELECT 1 FROM (
          SELECT f.told - f.reckoned AS difference FROM execution_finding f
          WHERE f.account_id = ? AND f.compartment = ? AND f.version < ?
          ORDER BY f.version DESC LIMIT 1) before
        WHERE before.difference = ?)
      ON CONFLICT DO NOTHING""";

  private static final String POSITIONS =
      """
      WITH days AS (
        SELECT d.account_id, sum(d.received) AS received, sum(d.available) AS available,
          sum(d.allocated) AS allocated, sum(d.reserved) AS reserved,
          sum(d.disbursed) AS disbursed
        FROM execution_day d JOIN execution_account a USING (account_id)
        WHERE a.budget_year = ? AND a.locality_path @> ?
        GROUP BY d.account_id)
      SELECT a.received, a.available, a.allocated, a.reserved, a.disbursed,
        COALESCE(d.received, 0), COALESCE(d.available, 0), COALESCE(d.allocated, 0),
        COALESCE(d.reserved, 0), COALESCE(d.disbursed, 0),
        account_id, a.version, a.capital_source, a.nature
      FROM execution_account a LEFT JOIN days d USING (account_id)
      WHERE a.budget_year = ? AND a.locality_path @> ?
      LIMIT ?""";

  private final Database database;
  private final Clock clock;

  AccountRepository(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public long versionOf(UUID accountId) {
    return database
        .first(
            "SELECT version FROM execution_account WHERE account_id = ?",
            row -> row.getLong(1),
            accountId)
        .orElse(0L);
  }

  /**
   * Adds the movements to what is held. Where that is not what the event tells, the difference is
   * written down and stays visible; taking over the told balance would hide it. Advances of earlier
   * years were disbursed then, and are not counted again.
   */
  @Override
  public void keep(AccountMoved told) throws UnreadableEventException {
    if (told.followsEarlierAdvances()) {
      return;
    }
    Balances moved;
    Balances reckoned;
    try {
      moved = told.moved();
      reckoned = held(told.accountId()).plus(moved);
    } catch (NotAnAmountException e) {
      throw new UnreadableEventException("the movements are out of range", e);
    }
    keepAccount(told, reckoned);
    addToDay(told, moved);
    for (Deviation deviation : reckoned.deviationsFrom(told.balances())) {
      keepFinding(told, deviation);
    }
  }

  void empty() {
    database.update("DELETE FROM execution_day");
    database.update("DELETE FROM execution_account");
  }

  /** What is held of each account of the subtree, at most as many as said, in no order. */
  List<HeldPosition> positions(int budgetYear, Subtree subtree, int limit) {
    return database.list(
        POSITIONS,
        row ->
            new HeldPosition(
                row.getObject(11, UUID.class),
                row.getLong(12),
                row.getString(13),
                row.getString(14),
                balances(row, 1),
                balances(row, 6)),
        budgetYear,
        subtree.requiredInPath(),
        budgetYear,
        subtree.requiredInPath(),
        limit);
  }

  private Balances held(UUID accountId) {
    return database
        .first(
            "SELECT received, available, allocated, reserved, disbursed FROM execution_account"
                + " WHERE account_id = ?",
            row -> balances(row, 1),
            accountId)
        .orElse(Balances.NONE);
  }

  private void keepAccount(AccountMoved told, Balances reckoned) {
    AccountMoved.Account account = told.account();
    database.update(
        KEEP_ACCOUNT,
        told.accountId(),
        told.version(),
        account.holderKind(),
        account.holderId(),
        account.localityId(),
        account.localityPath().toArray(UUID[]::new),
        account.parentAccountId(),
        account.programme(),
        account.component(),
        account.capitalSource(),
        account.nature(),
        account.budgetYear(),
        reckoned.received().dong(),
        reckoned.available().dong(),
        reckoned.allocated().dong(),
        reckoned.reserved().dong(),
        reckoned.disbursed().dong());
  }

  private void addToDay(AccountMoved told, Balances moved) {
    database.update(
        ADD_TO_DAY,
        told.accountId(),
        told.transaction().effectiveDate(),
        told.transaction().kind(),
        moved.received().dong(),
        moved.available().dong(),
        moved.allocated().dong(),
        moved.reserved().dong(),
        moved.disbursed().dong());
  }

  private void keepFinding(AccountMoved told, Deviation deviation) {
    String compartment = deviation.compartment().name();
    database.update(
        KEEP_FINDING,
        told.accountId(),
        told.version(),
        compartment,
        deviation.told().dong(),
        deviation.reckoned().dong(),
        OffsetDateTime.now(clock),
        told.accountId(),
        compartment,
        told.version(),
        deviation.told().dong() - deviation.reckoned().dong());
  }

  private static Balances balances(ResultSet row, int first) throws SQLException {
    return new Balances(
        amount(row, first),
        amount(row, first + 1),
        amount(row, first + 2),
        amount(row, first + 3),
        amount(row, first + 4));
  }

  private static Vnd amount(ResultSet row, int column) throws SQLException {
    return Vnd.of(row.getBigDecimal(column).longValueExact());
  }
}
