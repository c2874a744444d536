package vn.ntm.funding.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.ntm.web.caller.Roots;

/** Finds requests that were not paid in time. */
@ApplicationScoped
@Transactional
class ExpiredRequests {

  private final DisbursementRepository repository;

  ExpiredRequests(DisbursementRepository repository) {
    this.repository = repository;
  }

  List<UUID> after(UUID after, Roots roots, LocalDate today, int limit) {
    return repository.expired(roots, today, after, limit);
  }
}
