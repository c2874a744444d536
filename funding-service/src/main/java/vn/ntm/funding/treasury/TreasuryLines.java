package vn.ntm.funding.treasury;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.funding.ledger.domain.Nature;
import vn.ntm.funding.treasury.TreasuryLine.Resolution;
import vn.ntm.funding.treasury.domain.BudgetCoding;
import vn.ntm.funding.treasury.domain.Comparison;
import vn.ntm.funding.treasury.domain.LineState;
import vn.ntm.funding.treasury.domain.ReportedPayment;
import vn.ntm.funding.treasury.domain.StatementLine;
import vn.ntm.funding.treasury.domain.TreasuryVoucher;
import vn.ntm.money.Vnd;
import vn.ntm.web.caller.Roots;

/** Reads lines with their states, and keeps what is written about them. */
@ApplicationScoped
class TreasuryLines {

  private static final int MAX_CANDIDATES = 10;
  private static final String VISIBLE = " (?::text IS NULL OR l.visible_from && ?::uuid[])";

  private final TreasuryTables tables;

  TreasuryLines(TreasuryTables tables) {
    this.tables = tables;
  }

  /** Lines after an id that somebody who serves the roots may see, by the order of ids. */
  List<TreasuryLine> page(Roots roots, TreasuryLineFilter filter, UUID after, int limit) {
    String state = filter.state == null ? null : filter.state.name();
    return tables.list(
        "SELECT * FROM treasury_line_state l WHERE l.id > ? AND"
            + VISIBLE
            + " AND (?::text IS NULL OR l.state = ?::text)"
            + " AND (?::uuid IS NULL OR l.statement_id = ?::uuid)"
            + " AND (?::text IS NULL OR l.voucher_number = ?::text)"
            + " AND (?::boolean IS NULL OR l.resolved = ?::boolean)"
            + " ORDER BY l.id LIMIT ?",
        TreasuryLines::view,
        after,
        roots.asArray(),
        roots.asArray(),
        state,
        state,
        filter.statementId,
        filter.statementId,
        filter.voucherNumber,
        filter.voucherNumber,
        filter.resolved,
        filter.resolved,
        limit);
  }

  /** The line, if somebody who serves the roots may see it. */
  Optional<TreasuryLine> find(UUID id, Roots roots) {
    return tables.find(
        "SELECT * FROM treasury_line_state l WHERE l.id = ? AND" + VISIBLE,
        TreasuryLines::view,
        id,
        roots.asArray(),
        roots.asArray());
  }

  /** The line of the payment's voucher. */
  Optional<TreasuryLine> ofPayment(UUID disbursementId) {
    return tables.find(
        "SELECT l.* FROM treasury_voucher v JOIN treasury_line_state l"
            + " ON l.voucher_number = v.number AND l.voucher_date = v.voucher_date"
            + " AND l.treasury = v.treasury AND l.disbursement_id = v.disbursement_id"
            + " WHERE v.disbursement_id = ?",
        TreasuryLines::view,
        disbursementId);
  }

  /** Payments that no statement has, which somebody may have booked under another voucher. */
  List<PaymentWithoutEntry> candidates(
      TreasuryLine line, Roots ofItsProvince, Roots roots, LocalDate today) {
    return tables.list(
        PaymentWithoutEntry.SELECT
            + " AND (?::text IS NULL OR a.locality_path && ?::uuid[])"
            + " AND a.locality_path && ?::uuid[] AND a.budget_year = ?"
            + " AND (v.amount = ? OR v.number = ?)"
            + " ORDER BY abs(v.voucher_date - ?::date), d.id LIMIT ?",
        row -> PaymentWithoutEntry.read(row, today),
        roots.asArray(),
        roots.asArray(),
        ofItsProvince.asArray(),
        line.budgetYear(),
        line.amount().dong(),
        line.voucher().number(),
        line.voucher().date(),
        MAX_CANDIDATES);
  }

  List<Resolution> resolutions(UUID lineId) {
    return tables.list(
        "SELECT * FROM treasury_resolution WHERE line_id = ? ORDER BY id",
        row ->
            new Resolution(
                row.getObject("id", UUID.class),
                Resolution.Kind.valueOf(row.getString("kind")),
                row.getString("reason"),
                LineState.valueOf(row.getString("state")),
                TreasuryTables.texts(row, "differing"),
                row.getString("recorded_by"),
                row.getObject("recorded_at", OffsetDateTime.class)),
        lineId);
  }

  void insert(UUID lineId, Resolution resolution, String person) {
    tables.execute(
        "INSERT INTO treasury_resolution (id, line_id, kind, reason, state, differing,"
            + " recorded_by, recorded_person, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        resolution.id(),
        lineId,
        resolution.kind().name(),
        resolution.reason(),
        resolution.state().name(),
        resolution.differing(),
        resolution.recordedBy(),
        person,
        resolution.recordedAt());
  }

  /** What the row of a line says. */
  static StatementLine line(ResultSet row) throws SQLException {
    return new StatementLine(
        row.getLong("row_number"),
        new TreasuryVoucher(
            row.getString("voucher_number"),
            row.getObject("voucher_date", LocalDate.class),
            row.getString("treasury")),
        new BudgetCoding(
            row.getString("chapter"),
            row.getString("category"),
            row.getString("item"),
            row.getString("source"),
            row.getString("programme_code"),
            row.getString("budget_unit_code"),
            row.getString("project_code")),
        row.getObject("account_id", UUID.class),
        row.getString("capital_source"),
        Nature.valueOf(row.getString("nature")),
        row.getInt("budget_year"),
        Vnd.of(row.getLong("amount")),
        row.getString("content"));
  }

  private static TreasuryLine view(ResultSet row) throws SQLException {
    StatementLine line = line(row);
    Optional<ReportedPayment> payment = payment(row);
    return new TreasuryLine(
        row.getObject("id", UUID.class),
        row.getObject("statement_id", UUID.class),
        line.row(),
        line.voucher(),
        line.coding(),
        line.accountId(),
        line.capitalSource(),
        line.nature(),
        line.budgetYear(),
        line.amount(),
        line.content(),
        LineState.valueOf(row.getString("state")),
        payment.isPresent()
            ? new TreasuryLine.Payment(
                row.getObject("disbursement_id", UUID.class),
                row.getString("payment_status"),
                payment.get().accountId(),
                payment.get().amount())
            : null,
        payment.map(found -> Comparison.of(line, found)).orElse(List.of()),
        row.getBoolean("resolved"));
  }

  private static Optional<ReportedPayment> payment(ResultSet row) throws SQLException {
    if (row.getObject("disbursement_id") == null) {
      return Optional.empty();
    }
    return Optional.of(
        new ReportedPayment(
            row.getObject("payment_account_id", UUID.class),
            Vnd.of(row.getLong("payment_amount")),
            row.getString("payment_capital_source"),
            Nature.valueOf(row.getString("payment_nature")),
            row.getInt("payment_budget_year"),
            row.getObject("coding_version") == null ? null : coding(row)));
  }

  private static BudgetCoding coding(ResultSet row) throws SQLException {
    return new BudgetCoding(
        row.getString("coded_chapter"),
        row.getString("coded_category"),
        row.getString("coded_item"),
        row.getString("coded_source"),
        row.getString("coded_programme_code"),
        row.getString("coded_budget_unit_code"),
        row.getString("coded_project_code"));
  }
}
