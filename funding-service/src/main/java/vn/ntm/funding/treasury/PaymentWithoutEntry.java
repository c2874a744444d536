package vn.ntm.funding.treasury;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import vn.ntm.funding.ledger.domain.Nature;
import vn.ntm.funding.treasury.domain.TreasuryVoucher;
import vn.ntm.money.Vnd;

/**
 * A payment that was confirmed in the service and that no statement has.
 *
 * @param days since the day of its voucher
 */
record PaymentWithoutEntry(
    UUID disbursementId,
    UUID accountId,
    UUID projectId,
    UUID localityId,
    TreasuryVoucher voucher,
    Vnd amount,
    String capitalSource,
    Nature nature,
    int budgetYear,
    long days) {

  /**
   * Payments without a line. A payment that was corrected is back where it came from, and nobody
   * waits for its entry.
   */
  static final String SELECT =
      "SELECT d.id, d.account_id, d.project_id, a.locality_id, v.number, v.voucher_date,"
          + " v.treasury, v.amount, a.capital_source, a.nature, a.budget_year"
          + " FROM treasury_voucher v JOIN disbursement d ON d.id = v.disbursement_id"
          + " JOIN account a ON a.id = d.account_id WHERE d.status <> 'REVERSED'"
          + " AND NOT EXISTS (SELECT 1 FROM treasury_statement_line l"
          + " WHERE l.locality_id = a.locality_path[1] AND l.voucher_number = v.number"
          + " AND l.voucher_date = v.voucher_date AND l.treasury = v.treasury)";

  static PaymentWithoutEntry read(ResultSet row, LocalDate today) throws SQLException {
    LocalDate date = row.getObject("voucher_date", LocalDate.class);
    return new PaymentWithoutEntry(
        row.getObject("id", UUID.class),
        row.getObject("account_id", UUID.class),
        row.getObject("project_id", UUID.class),
        row.getObject("locality_id", UUID.class),
        new TreasuryVoucher(row.getString("number"), date, row.getString("treasury")),
        Vnd.of(row.getLong("amount")),
        row.getString("capital_source"),
        Nature.valueOf(row.getString("nature")),
        row.getInt("budget_year"),
        ChronoUnit.DAYS.between(date, today));
  }
}
