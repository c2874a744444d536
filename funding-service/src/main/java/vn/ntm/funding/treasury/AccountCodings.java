package vn.ntm.funding.treasury;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.ntm.funding.treasury.domain.BudgetCoding;

/** The table of codings. Versions are added, never changed. */
@ApplicationScoped
class AccountCodings {

  private final TreasuryTables tables;

  AccountCodings(TreasuryTables tables) {
    this.tables = tables;
  }

  AccountCoding of(UUID accountId) {
    List<AccountCoding.Version> versions =
        tables.list(
            "SELECT * FROM treasury_coding WHERE account_id = ? ORDER BY version",
            AccountCodings::version,
            accountId);
    return new AccountCoding(accountId, versions.size(), versions);
  }

  void insert(UUID accountId, AccountCoding.Version version, String person) {
    BudgetCoding coding = version.coding();
    tables.execute(
        "INSERT INTO treasury_coding (account_id, version, chapter, category, item, source,"
            + " programme_code, budget_unit_code, project_code, tabmis_reference, entered_on,"
            + " valid_from, reason, recorded_by, recorded_person, recorded_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        accountId,
        version.version(),
        coding.chapter(),
        coding.category(),
        coding.item(),
        coding.source(),
        coding.programmeCode(),
        coding.budgetUnitCode(),
        coding.projectCode(),
        version.tabmisReference(),
        version.enteredOn(),
        version.validFrom(),
        version.reason(),
        version.recordedBy(),
        person,
        version.recordedAt());
  }

  private static AccountCoding.Version version(ResultSet row) throws SQLException {
    return new AccountCoding.Version(
        row.getLong("version"),
        new BudgetCoding(
            row.getString("chapter"),
            row.getString("category"),
            row.getString("item"),
            row.getString("source"),
            row.getString("programme_code"),
            row.getString("budget_unit_code"),
            row.getString("project_code")),
        row.getString("tabmis_reference"),
        row.getObject("entered_on", LocalDate.class),
        row.getObject("valid_from", LocalDate.class),
        row.getString("reason"),
        row.getString("recorded_by"),
        row.getObject("recorded_at", OffsetDateTime.class));
  }
}
