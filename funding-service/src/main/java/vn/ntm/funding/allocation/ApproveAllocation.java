package vn.ntm.funding.allocation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.ntm.funding.Refusals;
import vn.ntm.funding.allocation.AllocationEntity.Status;
import vn.ntm.funding.allocation.domain.ExtendedWithinUnspent;
import vn.ntm.funding.allocation.domain.NotBelowUse;
import vn.ntm.funding.allocation.domain.ReceiverIsAlive;
import vn.ntm.funding.allocation.domain.WithinParentCeiling;
import vn.ntm.funding.ledger.Ledger;
import vn.ntm.funding.ledger.domain.Account;
import vn.ntm.funding.ledger.domain.ApproverIsNotProposer;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.funding.ledger.domain.HolderKind;
import vn.ntm.funding.ledger.domain.LedgerTransaction;
import vn.ntm.funding.ledger.domain.Posting;
import vn.ntm.funding.ledger.domain.Postings;
import vn.ntm.funding.ledger.domain.Signatures;
import vn.ntm.funding.ledger.domain.TransactionKind;
import vn.ntm.funding.localitycopy.Localities;
import vn.ntm.money.Vnd;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.ids.Ids;

/** Approves a proposal of somebody else and posts it. */
@ApplicationScoped
class ApproveAllocation {

  private final Decisions decisions;
  private final Extensions extensions;
  private final Transfers transfers;
  private final Purposes purposes;
  private final Localities localities;
  private final Ledger ledger;
  private final CurrentCaller caller;
  private final Ids ids;

  ApproveAllocation(
      Decisions decisions,
      Extensions extensions,
      Transfers transfers,
      Purposes purposes,
      Localities localities,
      Ledger ledger,
      CurrentCaller caller,
      Ids ids) {
    this.transfers = transfers;
    this.purposes = purposes;
    this.localities = localities;
    this.extensions = extensions;
    this.decisions = decisions;
    this.ledger = ledger;
    this.caller = caller;
    this.ids = ids;
  }

  @Transactional
  Allocation handle(UUID allocationId, long expectedVersion) {
    AllocationEntity allocation = decisions.open(allocationId, expectedVersion);
    ledger.lock(
        Stream.of(allocation.accountId, allocation.parentAccountId, allocation.fromAccountId)
            .flatMap(Stream::ofNullable)
            .flatMap(account -> touched(allocation, account))
            .toList());
    Refusals.refuseIfAny(brokenRules(allocation));
    if (allocation.kind == TransactionKind.TRANSFER) {
      transfers.endAlike(allocation.fromAccountId, allocation.accountId);
    }
    allocation.transactionId = ids.next();
    ledger.post(transaction(allocation));
    return decisions.close(allocation, Status.APPROVED, null);
  }

  /** A move between accounts passes through every account above the two. */
  private Stream<UUID> touched(AllocationEntity allocation, UUID accountId) {
    return allocation.fromAccountId != null
        ? transfers.upwards(accountId).stream()
        : Stream.of(accountId);
  }

  private List<BrokenRule> brokenRules(AllocationEntity allocation) {
    List<BrokenRule> broken = new ArrayList<>();
    ApproverIsNotProposer.check(allocation.proposedPerson, caller.get().person())
        .ifPresent(broken::add);
    receiverHasEnded(allocation).ifPresent(broken::add);
    notMoreThanThereIs(allocation).ifPresent(broken::add);
    if (allocation.kind != TransactionKind.ASSIGNMENT) {
      purposes
          .broken(Vnd.of(allocation.amount), giver(allocation), allocation.purpose)
          .ifPresent(broken::add);
    }
    return broken;
  }

  /** The unit may have ended since the proposal (INV-15). */
  private Optional<BrokenRule> receiverHasEnded(AllocationEntity allocation) {
    boolean receives =
        switch (allocation.kind) {
          case ASSIGNMENT, ALLOCATION, TRANSFER, RESERVE_RELEASE -> true;
          default -> false;
        };
    Account account = ledger.find(allocation.accountId).orElseThrow();
    if (!receives || account.holderKind() != HolderKind.LOCALITY) {
      return Optional.empty();
    }
    return localities
        .find(account.localityId())
        .flatMap(
            unit -> ReceiverIsAlive.check(unit.name(), unit.validTo(), allocation.effectiveDate));
  }

  private static UUID giver(AllocationEntity allocation) {
    return switch (allocation.kind) {
      case ALLOCATION -> allocation.parentAccountId;
      case TRANSFER, RESERVE_RELEASE -> allocation.fromAccountId;
      default -> allocation.accountId;
    };
  }

  private Optional<BrokenRule> notMoreThanThereIs(AllocationEntity allocation) {
    Vnd amount = Vnd.of(allocation.amount);
    return switch (allocation.kind) {
      case ALLOCATION ->
          WithinParentCeiling.check(
              amount, ledger.balances(allocation.parentAccountId).available());
      case REDUCTION ->
          NotBelowUse.check(amount, ledger.balances(allocation.accountId).available());
      case TRANSFER, RESERVE_RELEASE ->
          NotBelowUse.check(amount, ledger.balances(allocation.fromAccountId).available());
      case EXTENSION, CANCELLATION ->
          ExtendedWithinUnspent.check(amount, ledger.balances(allocation.accountId).available());
      default -> Optional.empty();
    };
  }

  private LedgerTransaction transaction(AllocationEntity allocation) {
    return new LedgerTransaction(
        allocation.transactionId,
        allocation.kind,
        allocation.id,
        allocation.effectiveDate,
        allocation.reason,
        allocation.basis(),
        Signatures.approved(allocation.proposedPerson, caller.get().person()),
        null,
        postings(allocation));
  }

  private List<Posting> postings(AllocationEntity allocation) {
    Vnd amount = Vnd.of(allocation.amount);
    List<Posting> downwards =
        allocation.parentAccountId == null
            ? Postings.assignment(allocation.accountId, amount)
            : Postings.allocation(allocation.parentAccountId, allocation.accountId, amount);
    return switch (allocation.kind) {
      case ASSIGNMENT, ALLOCATION -> downwards;
      case REDUCTION -> Postings.opposite(downwards);
      case EXTENSION -> {
        Account account = ledger.find(allocation.accountId).orElseThrow();
        yield Postings.extension(
            account.id(), extensions.successors(account, allocation.extendedUntil), amount);
      }
      case TRANSFER, RESERVE_RELEASE ->
          Postings.transfer(
              transfers.upwards(allocation.fromAccountId),
              transfers.upwards(allocation.accountId),
              amount);
      case CANCELLATION -> Postings.cancellation(allocation.accountId, amount);
      default -> throw new IllegalStateException("no budget move: " + allocation.kind);
    };
  }
}
