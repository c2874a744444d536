package vn.ntm.funding.allocation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.funding.FundingProblem;
import vn.ntm.funding.Refusals;
import vn.ntm.funding.allocation.AllocationEntity.Status;
import vn.ntm.funding.allocation.domain.AuthorityIsHighEnough;
import vn.ntm.funding.ledger.Ledger;
import vn.ntm.funding.ledger.domain.Account;
import vn.ntm.funding.ledger.domain.AmountIsPositive;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.funding.ledger.domain.DateHasCome;
import vn.ntm.funding.ledger.domain.TransactionKind;
import vn.ntm.money.Vnd;
import vn.ntm.web.caller.Caller;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.ids.Ids;

/** What all proposals share: where they move money, the rules of any move, and their storage. */
@ApplicationScoped
class Proposals {

  private final AllocationRepository repository;
  private final DecidingAuthority authority;
  private final Ledger ledger;
  private final Purposes purposes;
  private final CallerScope scope;
  private final CurrentCaller caller;
  private final Ids ids;
  private final Clock clock;

  Proposals(
      AllocationRepository repository,
      DecidingAuthority authority,
      Ledger ledger,
      Purposes purposes,
      CallerScope scope,
      CurrentCaller caller,
      Ids ids,
      Clock clock) {
    this.repository = repository;
    this.authority = authority;
    this.ledger = ledger;
    this.purposes = purposes;
    this.scope = scope;
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

  /** The account, in the caller's subtree. */
  Account account(UUID accountId) {
    return account(accountId, "/accountId");
  }

  /**
   * The account, in the caller's subtree.
   *
   * @param pointer the member of the request that names it
   */
  Account account(UUID accountId, String pointer) {
    Account account =
        ledger
            .find(accountId)
            .orElseThrow(
                () ->
                    Refusals.of(
                        BrokenRule.of(FundingProblem.UNKNOWN_ACCOUNT.code(), pointer, accountId)));
    scope.require(account.localityPath(), "account " + accountId);
    return account;
  }

  /** Neither given down, claimed nor paid. */
  Vnd unspent(Account account) {
    return ledger.balances(account.id()).available();
  }

  /** Whether the account has as much for the purpose, or without one. */
  Optional<BrokenRule> purposeBroken(Proposal proposal, Account giver) {
    return purposes.broken(proposal.amount(), giver.id(), proposal.purpose());
  }

  /** The rules that hold for every move out of an account. */
  List<BrokenRule> brokenBy(Proposal proposal, Account account) {
    List<BrokenRule> broken = new ArrayList<>();
    AmountIsPositive.check(proposal.amount()).ifPresent(broken::add);
    DateHasCome.check(effectiveDate(proposal.effectiveDate()), today()).ifPresent(broken::add);
    AuthorityIsHighEnough.check(proposal.legalBasis().level(), authority.over(account))
        .ifPresent(broken::add);
    return broken;
  }

  Allocation store(TransactionKind kind, Account account, Proposal proposal) {
    return stored(entity(kind, account, proposal));
  }

  /** Stores a move between accounts of which neither lies under the other. */
  Allocation storeMove(TransactionKind kind, Account from, Account to, Proposal proposal) {
    AllocationEntity move = entity(kind, to, proposal);
    move.fromAccountId = from.id();
    return stored(move);
  }

  private Allocation stored(AllocationEntity entity) {
    repository.persistAndFlush(entity);
    return Allocation.of(entity);
  }

  private AllocationEntity entity(TransactionKind kind, Account account, Proposal proposal) {
    Caller proposer = caller.get();
    AllocationEntity entity = new AllocationEntity();
    entity.id = ids.next();
    entity.kind = kind;
    entity.status = Status.PROPOSED;
    entity.accountId = account.id();
    entity.parentAccountId = account.parentAccountId();
    entity.amount = proposal.amount().dong();
    entity.extendedUntil = proposal.extendedUntil();
    entity.effectiveDate = effectiveDate(proposal.effectiveDate());
    entity.purpose = proposal.purpose();
    entity.reason = proposal.reason().strip();
    entity.basisNumber = proposal.legalBasis().number();
    entity.basisDate = proposal.legalBasis().date();
    entity.basisIssuer = proposal.legalBasis().issuer();
    entity.basisLevel = proposal.legalBasis().level();
    entity.proposedBy = proposer.account();
    entity.proposedPerson = proposer.person();
    entity.proposedAt = OffsetDateTime.now(clock);
    return entity;
  }
}
