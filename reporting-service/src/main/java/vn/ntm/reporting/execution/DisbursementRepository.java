package vn.ntm.reporting.execution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.ntm.reporting.database.Database;
import vn.ntm.reporting.projection.ReadModel;

/** The rows of the disbursements. */
@ApplicationScoped
class DisbursementRepository implements ReadModel<DisbursementChanged> {

  private static final String KEEP =
      """
      INSERT INTO disbursement_copy (disbursement_id, version, account_id, locality_path, status,
        amount, component, capital_source, nature, budget_year, effective_date)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (disbursement_id) DO UPDATE SET version = EXCLUDED.version,
        locality_path = EXCLUDED.locality_path, status = EXCLUDED.status,
        effective_date = EXCLUDED.effective_date""";

  private final Database database;

  DisbursementRepository(Database database) {
    this.database = database;
  }

  @Override
  public long versionOf(UUID disbursementId) {
    return database
        .first(
            "SELECT version FROM disbursement_copy WHERE disbursement_id = ?",
            row -> row.getLong(1),
            disbursementId)
        .orElse(0L);
  }

  @Override
  public void keep(DisbursementChanged told) {
    database.update(
        KEEP,
        told.disbursementId(),
        told.version(),
        told.accountId(),
        told.localityPath().toArray(UUID[]::new),
        told.status().name(),
        told.amount().dong(),
        told.component(),
        told.capitalSource(),
        told.nature(),
        told.budgetYear(),
        told.effectiveDate());
  }

  void empty() {
    database.update("DELETE FROM disbursement_copy");
  }
}
