package vn.ntm.funding.allocation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.ntm.funding.FundingProblem;
import vn.ntm.funding.Refusals;
import vn.ntm.funding.allocation.AllocationEntity.Status;
import vn.ntm.funding.ledger.Ledger;
import vn.ntm.funding.ledger.domain.Account;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.web.caller.Caller;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.conditional.EntityVersion;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Takes a proposal up for decision under its lock, and writes the decision down. */
@ApplicationScoped
class Decisions {

  private final AllocationRepository repository;
  private final Ledger ledger;
  private final CallerScope scope;
  private final CurrentCaller caller;
  private final Clock clock;

  Decisions(
      AllocationRepository repository,
      Ledger ledger,
      CallerScope scope,
      CurrentCaller caller,
      Clock clock) {
    this.repository = repository;
    this.ledger = ledger;
    this.scope = scope;
    this.caller = caller;
    this.clock = clock;
  }

  /** The locked proposal, when the caller may see it, has its newest version, and it is open. */
  AllocationEntity open(UUID id, long expectedVersion) {
    AllocationEntity allocation =
        repository.lock(id).orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
    scope.require(decidingPlace(allocation), "allocation " + id);
    EntityVersion.requireCurrent(expectedVersion, allocation.version);
    if (allocation.status != Status.PROPOSED) {
      Refusals.refuseIfAny(
          List.of(
              BrokenRule.of(
                  FundingProblem.WRONG_STATE.code(), "", allocation.status, Status.PROPOSED)));
    }
    return allocation;
  }

  Allocation close(AllocationEntity allocation, Status status, String note) {
    Caller decider = caller.get();
    allocation.status = status;
    allocation.decidedBy = decider.account();
    allocation.decidedPerson = decider.person();
    allocation.decidedAt = OffsetDateTime.now(clock);
    allocation.decisionNote = note;
    repository.flush();
    return Allocation.of(allocation);
  }

  /** Budget is decided where it comes from: a commune does not approve what it receives. */
  private List<UUID> decidingPlace(AllocationEntity allocation) {
    UUID account =
        allocation.parentAccountId == null ? allocation.accountId : allocation.parentAccountId;
    return ledger.find(account).map(Account::localityPath).orElseThrow();
  }
}
