package vn.ntm.funding.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.funding.arrears.ReconsiderArrears;
import vn.ntm.funding.contract.Contracts;
import vn.ntm.funding.contract.domain.ContractPosition;
import vn.ntm.funding.disbursement.domain.DisbursementStatus;
import vn.ntm.funding.disbursement.domain.PaymentOrder;
import vn.ntm.funding.ledger.Ledger;
import vn.ntm.funding.ledger.domain.Account;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.funding.ledger.domain.HolderKind;
import vn.ntm.funding.ledger.domain.LedgerTransaction;
import vn.ntm.funding.ledger.domain.Posting;
import vn.ntm.funding.ledger.domain.Postings;
import vn.ntm.funding.ledger.domain.Signatures;
import vn.ntm.funding.ledger.domain.TransactionKind;
import vn.ntm.funding.project.ProjectPayments;
import vn.ntm.funding.project.domain.ProjectPosition;
import vn.ntm.messaging.Outbox;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.conditional.EntityVersion;
import vn.ntm.web.ids.Ids;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** What every step of a disbursement does around its decision: lock before, book and tell after. */
@ApplicationScoped
class Steps {

  private final DisbursementRepository repository;
  private final Vouchers vouchers;
  private final Contracts contracts;
  private final ProjectPayments projects;
  private final ReconsiderArrears arrears;
  private final Ledger ledger;
  private final Outbox outbox;
  private final CallerScope scope;
  private final Ids ids;
  private final Clock clock;

  Steps(
      DisbursementRepository repository,
      Vouchers vouchers,
      Contracts contracts,
      ProjectPayments projects,
      ReconsiderArrears arrears,
      Ledger ledger,
      Outbox outbox,
      CallerScope scope,
      Ids ids,
      Clock clock) {
    this.repository = repository;
    this.vouchers = vouchers;
    this.contracts = contracts;
    this.projects = projects;
    this.arrears = arrears;
    this.ledger = ledger;
    this.outbox = outbox;
    this.scope = scope;
    this.ids = ids;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  OffsetDateTime now() {
    return OffsetDateTime.now(clock);
  }

  /** The locked disbursement with what it is paid from, in the caller's subtree. */
  Locked lock(UUID id) {
    DisbursementEntity disbursement =
        repository.lock(id).orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
    Account account = ledger.find(disbursement.accountId).orElseThrow();
    scope.require(account.localityPath(), "disbursement " + id);
    return lock(disbursement, account);
  }

  /** Locks what a disbursement moves: its project, its contract and its account, in this order. */
  Locked lock(DisbursementEntity disbursement, Account account) {
    ProjectPosition project = projects.lock(disbursement.projectId);
    Optional<ContractPosition> contract =
        Optional.ofNullable(disbursement.contractId).map(contracts::lock);
    ledger.lock(List.of(account.id()));
    return new Locked(disbursement, account, project, contract);
  }

  /** The rules of the project and the contract that would be broken by a step. */
  List<BrokenRule> brokenBy(Locked locked, PaymentMoves moves) {
    List<BrokenRule> broken = new ArrayList<>();
    projects.brokenBy(locked.project(), moves.ofProject()).ifPresent(broken::add);
    locked
        .contract()
        .map(position -> contracts.brokenBy(position, moves.ofContract()))
        .ifPresent(broken::addAll);
    return broken;
  }

  /** The rule that any new step of a settled project breaks (INV-15). */
  Optional<BrokenRule> brokenByClosing(Locked locked) {
    return ledger.brokenByClosing(HolderKind.PROJECT, locked.disbursement().projectId);
  }

  /** Moves the locked project and contract. */
  void move(Locked locked, PaymentMoves moves) {
    DisbursementEntity disbursement = locked.disbursement();
    projects.move(disbursement.projectId, moves.ofProject());
    if (disbursement.contractId != null) {
      contracts.move(disbursement.contractId, moves.ofContract());
    }
  }

  /** Tells when the locked project owes another amount for accepted work than before. */
  void reconsiderArrears(Locked locked) {
    if (locked.contract().isPresent()) {
      arrears.reconsider(locked.disbursement().projectId);
    }
  }

  /** As {@link #lock(UUID)}, when the caller has read its newest version. */
  Locked lock(UUID id, long expectedVersion) {
    Locked locked = lock(id);
    EntityVersion.requireCurrent(expectedVersion, locked.disbursement().version);
    return locked;
  }

  /** Books a transaction of the disbursement and returns its id. */
  UUID book(
      DisbursementEntity disbursement,
      TransactionKind kind,
      LocalDate effectiveDate,
      String reason,
      Signatures signatures,
      UUID reverses,
      List<Posting> postings) {
    UUID id = ids.next();
    ledger.post(
        new LedgerTransaction(
            id,
            kind,
            disbursement.id,
            effectiveDate,
            reason,
            null,
            signatures,
            reverses,
            postings));
    return id;
  }

  /** The lines of a booked transaction. */
  List<Posting> booked(UUID transactionId) {
    return ledger.postings(transactionId);
  }

  /** Ends a locked request that is not paid: its claim is released. */
  Disbursement close(
      Locked locked, DisbursementStatus status, String reason, String account, String person) {
    DisbursementEntity disbursement = locked.disbursement();
    PaymentOrder order = disbursement.order();
    if (disbursement.reservationId != null) {
      disbursement.releaseId =
          book(
              disbursement,
              TransactionKind.RELEASE,
              today(),
              reason,
              Signatures.asked(person),
              null,
              Postings.opposite(Postings.reservation(disbursement.accountId, order.cash())));
    }
    move(locked, PaymentMoves.release(order));
    disbursement.closedBy = account;
    disbursement.closedPerson = person;
    disbursement.closedAt = now();
    disbursement.closingReason = reason;
    return finish(locked, status, today());
  }

  /** Writes the new state down and tells others of it; the last thing a step does. */
  Disbursement finish(Locked locked, DisbursementStatus status, LocalDate effectiveDate) {
    DisbursementEntity disbursement = locked.disbursement();
    disbursement.status = status;
    repository.persistAndFlush(disbursement);
    Voucher voucher = vouchers.of(disbursement.id).orElse(null);
    outbox.append(
        DisbursementChanged.of(disbursement, locked.account(), effectiveDate, voucher).asEvent());
    return Disbursement.of(disbursement, voucher);
  }

  /**
   * A disbursement and what it is paid from, as it stands under the locks.
   *
   * @param contract empty for direct expenditure
   */
  record Locked(
      DisbursementEntity disbursement,
      Account account,
      ProjectPosition project,
      Optional<ContractPosition> contract) {}
}
