package vn.ntm.funding.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.ntm.funding.disbursement.domain.DisbursementStatus;
import vn.ntm.funding.ledger.Ledger;
import vn.ntm.funding.ledger.domain.Account;

/** Ends one request that was not paid in time; its money may be asked for again. */
@ApplicationScoped
class ExpireDisbursement {

  /** Who ends it: nobody in person. */
  private static final String BY = "funding-service";

  private static final String REASON = "Quá thời hạn giữ chỗ / Reservation expired";

  private final DisbursementRepository repository;
  private final Steps steps;
  private final Ledger ledger;

  ExpireDisbursement(DisbursementRepository repository, Steps steps, Ledger ledger) {
    this.repository = repository;
    this.steps = steps;
    this.ledger = ledger;
  }

  /**
   * Whether it was ended; somebody may have paid or closed it in between.
   *
   * @param id of a disbursement that is there
   */
  @Transactional
  boolean handle(UUID id) {
    DisbursementEntity disbursement = repository.lock(id).orElseThrow();
    if (disbursement.status.mayBecome(DisbursementStatus.EXPIRED).isPresent()) {
      return false;
    }
    Account account = ledger.find(disbursement.accountId).orElseThrow();
    steps.close(steps.lock(disbursement, account), DisbursementStatus.EXPIRED, REASON, BY, BY);
    return true;
  }
}
