package vn.ntm.funding.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import vn.ntm.web.caller.Roots;

/**
 * Sums the entries of the accounts of a budget year, holder by holder, for those who follow how it
 * is carried out. Accounts that follow advances of earlier years are left out: what stands there
 * was disbursed in the year it was paid.
 */
@ApplicationScoped
public class YearAccounts {

  private static final String CHOSEN =
      " a.budget_year = ? AND a.plan <> 'ADVANCE_BROUGHT_FORWARD' AND a.version > 0"
          + " AND (?::text IS NULL OR a.locality_path && ?::uuid[])"
          + " AND (?::uuid IS NULL OR ?::uuid = ANY (a.locality_path))";

  private static final String SUMMED =
      "WITH holder AS (SELECT DISTINCT a.holder_id FROM account a WHERE"
          + CHOSEN
          + " AND a.holder_id > ? ORDER BY a.holder_id LIMIT ?)"
          + " SELECT a.*, s.*, NOT EXISTS (SELECT 1 FROM account p"
          + " WHERE p.id = a.parent_account_id"
          + " AND (?::text IS NULL OR p.locality_path && ?::uuid[])"
          + " AND (?::uuid IS NULL OR ?::uuid = ANY (p.locality_path))) AS from_outside"
          + " FROM account a JOIN holder h ON h.holder_id = a.holder_id"
          + " CROSS JOIN LATERAL (SELECT"
          + LedgerReading.SUMS
          + " FROM entry e JOIN ledger_transaction t ON t.id = e.transaction_id"
          + " WHERE e.account_id = a.id AND"
          + LedgerReading.KNOWN
          + ") s WHERE"
          + CHOSEN
          + " ORDER BY a.holder_id, a.id";

  private final DataSource dataSource;

  YearAccounts(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * The accounts of the holders after an id, in the order of holders; each holder whole. Empty when
   * there is no further holder.
   *
   * @param holders how many holders at most
   */
  public List<YearAccount> of(Selection selection, UUID afterHolder, int holders) {
    List<Object> arguments = new ArrayList<>();
    addChosen(arguments, selection);
    arguments.add(afterHolder);
    arguments.add(holders);
    addPlaces(arguments, selection);
    addTwice(arguments, selection.asOf());
    addTwice(arguments, selection.knownAt());
    addChosen(arguments, selection);
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(SUMMED)) {
      for (int i = 0; i < arguments.size(); i++) {
        select.setObject(i + 1, arguments.get(i));
      }
      List<YearAccount> accounts = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          accounts.add(
              new YearAccount(
                  LedgerTables.account(row),
                  LedgerReading.balances(row, ""),
                  row.getBoolean("from_outside")));
        }
      }
      return accounts;
    } catch (SQLException e) {
      throw new LedgerException("The accounts of a year could not be summed", e);
    }
  }

  private static void addChosen(List<Object> arguments, Selection selection) {
    arguments.add(selection.budgetYear());
    addPlaces(arguments, selection);
  }

  private static void addPlaces(List<Object> arguments, Selection selection) {
    addTwice(arguments, selection.roots().asArray());
    addTwice(arguments, selection.under());
  }

  private static void addTwice(List<Object> arguments, Object value) {
    arguments.add(value);
    arguments.add(value);
  }

  /**
   * Which accounts, and up to when their entries count.
   *
   * @param roots of what the caller sees
   * @param under a locality in it; null for all of it
   * @param asOf business day up to which entries count; null for all
   * @param knownAt instant up to which entries count; null for all
   */
  public record Selection(
      int budgetYear, Roots roots, UUID under, LocalDate asOf, OffsetDateTime knownAt) {

    /** The same accounts on another business day. */
    public Selection on(LocalDate day) {
      return new Selection(budgetYear, roots, under, day, knownAt);
    }

    /**
     * The locality that was asked for, by default the caller's own; null for the whole country.
     * Accounts of units that this one took over are among those of the caller.
     */
    public UUID place() {
      return under == null ? roots.own().orElse(null) : under;
    }

    /**
     * The place under which an account was chosen; null for the whole country.
     *
     * @param path the account's locality and its ancestors, root first
     */
    public UUID placeAbove(List<UUID> path) {
      return under == null
          ? path.stream().filter(roots.units()::contains).findFirst().orElse(null)
          : under;
    }
  }
}
