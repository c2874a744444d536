package vn.ntm.funding.allocation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.ntm.funding.ledger.Ledger;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.paging.Page;
import vn.ntm.web.paging.PageRequest;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Reads proposals and decisions of the caller's subtree. */
@ApplicationScoped
@Transactional
class Allocations {

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final AllocationRepository repository;
  private final Ledger ledger;
  private final Purposes purposes;
  private final CallerScope scope;

  Allocations(
      AllocationRepository repository, Ledger ledger, Purposes purposes, CallerScope scope) {
    this.purposes = purposes;
    this.repository = repository;
    this.ledger = ledger;
    this.scope = scope;
  }

  Allocation get(UUID id) {
    AllocationEntity allocation =
        repository
            .findByIdOptional(id)
            .orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
    scope.require(
        ledger.find(allocation.accountId).orElseThrow().localityPath(), "allocation " + id);
    return Allocation.of(allocation);
  }

  /** What an account in the caller's subtree still has for each purpose. */
  List<Purposes.LeftForPurpose> purposes(UUID accountId) {
    scope.require(
        ledger
            .find(accountId)
            .orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND))
            .localityPath(),
        "account " + accountId);
    return purposes.left(accountId);
  }

  Page<Allocation> list(String status, PageRequest page) {
    UUID after = page.after(UUID::fromString).orElse(BEFORE_ALL);
    return Page.of(
            repository.page(scope.roots(), status, after, page.size() + 1),
            page.size(),
            entity -> entity.id.toString())
        .map(Allocation::of);
  }
}
