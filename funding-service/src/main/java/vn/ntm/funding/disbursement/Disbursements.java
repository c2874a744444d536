package vn.ntm.funding.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.ntm.funding.ledger.Ledger;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.paging.Page;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Reads disbursements of the caller's subtree. */
@ApplicationScoped
@Transactional
class Disbursements {

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final DisbursementRepository repository;
  private final Vouchers vouchers;
  private final Ledger ledger;
  private final CallerScope scope;

  Disbursements(
      DisbursementRepository repository, Vouchers vouchers, Ledger ledger, CallerScope scope) {
    this.repository = repository;
    this.vouchers = vouchers;
    this.ledger = ledger;
    this.scope = scope;
  }

  Disbursement get(UUID id) {
    DisbursementEntity disbursement =
        repository
            .findByIdOptional(id)
            .orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
    scope.require(
        ledger.find(disbursement.accountId).orElseThrow().localityPath(), "disbursement " + id);
    return Disbursement.of(disbursement, vouchers.of(id).orElse(null));
  }

  Page<Disbursement> list(DisbursementFilter filter) {
    UUID after = filter.page.after(UUID::fromString).orElse(BEFORE_ALL);
    return Page.of(
            repository.page(scope.roots(), filter, after, filter.page.size() + 1),
            filter.page.size(),
            entity -> entity.id.toString())
        .map(entity -> Disbursement.of(entity, vouchers.of(entity.id).orElse(null)));
  }
}
