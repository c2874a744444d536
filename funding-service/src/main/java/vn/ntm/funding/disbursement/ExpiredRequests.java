package vn.ntm.funding.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds requests that were not paid in time. */
@ApplicationScoped
@Transactional
class ExpiredRequests {

  private final DisbursementRepository repository;

  ExpiredRequests(DisbursementRepository repository) {
    this.repository = repository;
  }

  List<UUID> after(UUID after, Optional<UUID> root, LocalDate today, int limit) {
    return repository.expired(root.orElse(null), today, after, limit);
  }
}
