package vn.ntm.funding.allocation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.ntm.funding.FundingProblem;
import vn.ntm.funding.Refusals;
import vn.ntm.funding.allocation.domain.AuthorityIsHighEnough;
import vn.ntm.funding.allocation.domain.NotBelowUse;
import vn.ntm.funding.allocation.domain.ReceiverIsAlive;
import vn.ntm.funding.allocation.domain.ReceiverSucceeds;
import vn.ntm.funding.allocation.domain.UnitHasEnded;
import vn.ntm.funding.ledger.domain.Account;
import vn.ntm.funding.ledger.domain.AmountIsPositive;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.funding.ledger.domain.DateHasCome;
import vn.ntm.funding.ledger.domain.HolderKind;
import vn.ntm.funding.ledger.domain.TransactionKind;
import vn.ntm.funding.localitycopy.Localities;
import vn.ntm.funding.localitycopy.Locality;
import vn.ntm.money.Vnd;

/** Proposes that what a unit which has ended still holds moves to its successor (INV-15). */
@ApplicationScoped
class ProposeTransfer {

  /**
   * What is to be transferred.
   *
   * @param fromAccountId an account of the unit that has ended
   * @param localityId its successor
   * @param effectiveDate the day it counts for, today when absent
   * @param purpose code of the goal of targeted support, absent for other money
   */
  record Command(
      @NotNull UUID fromAccountId,
      @NotNull UUID localityId,
      @NotNull Vnd amount,
      LocalDate effectiveDate,
      @Pattern(regexp = Proposal.PURPOSE) String purpose,
      @NotBlank @Size(max = 1000) String reason,
      @NotNull @Valid LegalBasisRequest legalBasis) {

    Proposal proposal() {
      return new Proposal(amount, effectiveDate, null, purpose, reason, legalBasis);
    }
  }

  private final Proposals proposals;
  private final Transfers transfers;
  private final DecidingAuthority authority;
  private final Localities localities;

  ProposeTransfer(
      Proposals proposals,
      Transfers transfers,
      DecidingAuthority authority,
      Localities localities) {
    this.proposals = proposals;
    this.transfers = transfers;
    this.authority = authority;
    this.localities = localities;
  }

  @Transactional
  Allocation handle(Command command) {
    Account from = proposals.account(command.fromAccountId(), "/fromAccountId");
    Locality receiver = receiver(command.localityId());
    LocalDate effective = proposals.effectiveDate(command.effectiveDate());
    List<UUID> path = localities.path(receiver.id(), effective);
    Refusals.refuseIfAny(brokenRules(command, from, receiver, path));
    Account to = transfers.successorOf(from, path);
    AuthorityIsHighEnough.check(command.legalBasis().level(), authority.over(to))
        .ifPresent(rule -> Refusals.refuseIfAny(List.of(rule)));
    return proposals.storeMove(TransactionKind.TRANSFER, from, to, command.proposal());
  }

  private Locality receiver(UUID localityId) {
    return localities
        .find(localityId)
        .orElseThrow(
            () ->
                Refusals.of(
                    BrokenRule.of(
                        FundingProblem.UNKNOWN_LOCALITY.code(), "/localityId", localityId)));
  }

  private List<BrokenRule> brokenRules(
      Command command, Account from, Locality receiver, List<UUID> path) {
    LocalDate effective = proposals.effectiveDate(command.effectiveDate());
    Locality ended = localities.find(from.localityId()).orElseThrow();
    List<BrokenRule> broken = new ArrayList<>();
    if (from.holderKind() != HolderKind.LOCALITY) {
      broken.add(BrokenRule.of(FundingProblem.UNKNOWN_ACCOUNT.code(), "/fromAccountId", from.id()));
    }
    AmountIsPositive.check(command.amount()).ifPresent(broken::add);
    DateHasCome.check(effective, proposals.today()).ifPresent(broken::add);
    UnitHasEnded.check(ended.name(), ended.validTo(), effective).ifPresent(broken::add);
    ReceiverIsAlive.check(receiver.name(), receiver.validTo(), effective).ifPresent(broken::add);
    ReceiverSucceeds.check(transfers.unitsUpwards(from, effective), path, receiver.name())
        .ifPresent(broken::add);
    NotBelowUse.check(command.amount(), proposals.unspent(from)).ifPresent(broken::add);
    proposals.purposeBroken(command.proposal(), from).ifPresent(broken::add);
    return broken;
  }
}
