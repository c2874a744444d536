package vn.ntm.funding.allocation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import vn.ntm.funding.allocation.AllocationEntity.Status;
import vn.ntm.funding.ledger.domain.Account;
import vn.ntm.funding.ledger.domain.TransactionKind;
import vn.ntm.web.caller.Caller;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.ids.Ids;

/** Stores proposals that broke no rule. */
@ApplicationScoped
class Proposals {

  private final AllocationRepository repository;
  private final CurrentCaller caller;
  private final Ids ids;
  private final Clock clock;

  Proposals(AllocationRepository repository, CurrentCaller caller, Ids ids, Clock clock) {
    this.repository = repository;
    this.caller = caller;
    this.ids = ids;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  /** The day the proposal takes effect: the one it names, else today. */
  LocalDate effectiveDate(LocalDate named) {
    return named == null ? today() : named;
  }

  Allocation store(TransactionKind kind, Account account, Proposal proposal) {
    Caller proposer = caller.get();
    AllocationEntity entity = new AllocationEntity();
    entity.id = ids.next();
    entity.kind = kind;
    entity.status = Status.PROPOSED;
    entity.accountId = account.id();
    entity.parentAccountId = account.parentAccountId();
    entity.amount = proposal.amount().dong();
    entity.effectiveDate = effectiveDate(proposal.effectiveDate());
    entity.reason = proposal.reason().strip();
    entity.basisNumber = proposal.legalBasis().number();
    entity.basisDate = proposal.legalBasis().date();
    entity.basisIssuer = proposal.legalBasis().issuer();
    entity.basisLevel = proposal.legalBasis().level();
    entity.proposedBy = proposer.account();
    entity.proposedPerson = proposer.person();
    entity.proposedAt = OffsetDateTime.now(clock);
    repository.persistAndFlush(entity);
    return Allocation.of(entity);
  }
}
