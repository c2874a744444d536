package vn.ntm.funding.treasury;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import vn.ntm.funding.ledger.domain.HolderKind;
import vn.ntm.funding.ledger.domain.Nature;
import vn.ntm.funding.treasury.domain.PaymentState;
import vn.ntm.funding.treasury.domain.TreasuryVoucher;
import vn.ntm.money.Vnd;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.paging.Page;
import vn.ntm.web.paging.PageRequest;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Tells what the service has and the Treasury has not entered yet, in the caller's subtree. */
@ApplicationScoped
@Transactional
class MissingEntries {

  private static final UUID BEFORE_ALL = new UUID(0, 0);
  private static final String UNDER = " AND (?::text IS NULL OR a.locality_path && ?::uuid[])";

  private final TreasuryTables tables;
  private final TreasuryLines lines;
  private final CallerScope scope;
  private final Clock clock;

  MissingEntries(TreasuryTables tables, TreasuryLines lines, CallerScope scope, Clock clock) {
    this.tables = tables;
    this.lines = lines;
    this.scope = scope;
    this.clock = clock;
  }

  /** Payments whose voucher is at least so many days old and in no statement. */
  Page<PaymentWithoutEntry> payments(int afterDays, PageRequest page) {
    LocalDate today = LocalDate.now(clock);
    String roots = scope.roots().asArray();
    return Page.of(
        tables.list(
            PaymentWithoutEntry.SELECT
                + UNDER
                // What moved no cash has no line in a statement.
                + " AND v.amount > 0 AND v.voucher_date <= ? AND d.id > ? ORDER BY d.id LIMIT ?",
            row -> PaymentWithoutEntry.read(row, today),
            roots,
            roots,
            today.minusDays(afterDays),
            page.after(UUID::fromString).orElse(BEFORE_ALL),
            page.size() + 1),
        page.size(),
        payment -> payment.disbursementId().toString());
  }

  /** Accounts that received capital at least so many days ago and have no entry. */
  Page<AccountWithoutEntry> accounts(int afterDays, PageRequest page) {
    LocalDate today = LocalDate.now(clock);
    String roots = scope.roots().asArray();
    return Page.of(
        tables.list(
            "SELECT a.*, -b.amount AS received, first.day AS received_on,"
                + " EXISTS (SELECT 1 FROM treasury_coding c WHERE c.account_id = a.id) AS coded"
                + " FROM account a JOIN balance b ON b.account_id = a.id"
                + " AND b.compartment = 'RECEIVED' AND b.amount < 0"
                + " CROSS JOIN LATERAL (SELECT min(t.effective_date) AS day FROM entry e"
                + " JOIN ledger_transaction t ON t.id = e.transaction_id"
                + " WHERE e.account_id = a.id AND e.compartment = 'RECEIVED') first"
                + " WHERE NOT EXISTS (SELECT 1 FROM treasury_coding c WHERE c.account_id = a.id"
                + " AND c.entered_on IS NOT NULL)"
                + UNDER
                + " AND first.day <= ? AND a.id > ? ORDER BY a.id LIMIT ?",
            row -> account(row, today),
            roots,
            roots,
            today.minusDays(afterDays),
            page.after(UUID::fromString).orElse(BEFORE_ALL),
            page.size() + 1),
        page.size(),
        account -> account.accountId().toString());
  }

  /**
   * How one payment stands.
   *
   * @throws ProblemException 404 outside of the subtree and before payment
   */
  PaymentEntry payment(UUID disbursementId) {
    Paid paid =
        tables
            .find(
                "SELECT v.number, v.voucher_date, v.treasury, a.locality_path"
                    + " FROM treasury_voucher v JOIN disbursement d ON d.id = v.disbursement_id"
                    + " JOIN account a ON a.id = d.account_id WHERE d.id = ?",
                MissingEntries::paid,
                disbursementId)
            .orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
    scope.require(paid.localityPath(), "disbursement " + disbursementId);
    return lines
        .ofPayment(disbursementId)
        .map(
            line ->
                new PaymentEntry(
                    disbursementId,
                    PaymentState.valueOf(line.state().name()),
                    paid.voucher(),
                    line))
        .orElse(new PaymentEntry(disbursementId, PaymentState.DECLARED, paid.voucher(), null));
  }

  private static AccountWithoutEntry account(ResultSet row, LocalDate today) throws SQLException {
    LocalDate receivedOn = row.getObject("received_on", LocalDate.class);
    return new AccountWithoutEntry(
        row.getObject("id", UUID.class),
        HolderKind.valueOf(row.getString("holder_kind")),
        row.getObject("holder_id", UUID.class),
        row.getObject("locality_id", UUID.class),
        row.getString("capital_source"),
        Nature.valueOf(row.getString("nature")),
        row.getInt("budget_year"),
        Vnd.of(row.getLong("received")),
        receivedOn,
        row.getBoolean("coded"),
        ChronoUnit.DAYS.between(receivedOn, today));
  }

  private static Paid paid(ResultSet row) throws SQLException {
    return new Paid(
        new TreasuryVoucher(
            row.getString("number"),
            row.getObject("voucher_date", LocalDate.class),
            row.getString("treasury")),
        TreasuryTables.ids(row, "locality_path"));
  }

  private record Paid(TreasuryVoucher voucher, List<UUID> localityPath) {}
}
