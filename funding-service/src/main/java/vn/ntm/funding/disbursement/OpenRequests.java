package vn.ntm.funding.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import vn.ntm.funding.disbursement.domain.DisbursementStatus;

/** Requests of a project that are neither paid nor closed, and corrections under way. */
@ApplicationScoped
public class OpenRequests {

  private static final Set<DisbursementStatus> OPEN =
      Set.of(
          DisbursementStatus.REQUESTED,
          DisbursementStatus.APPROVED,
          DisbursementStatus.REVERSAL_REQUESTED);

  private final DisbursementRepository repository;

  OpenRequests(DisbursementRepository repository) {
    this.repository = repository;
  }

  /** How many there are, whoever asks. */
  @Transactional
  public long count(UUID projectId) {
    return repository.count("projectId = ?1 and status in ?2", projectId, OPEN);
  }
}
