package vn.ntm.funding.allocation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.ntm.funding.FundingProblem;
import vn.ntm.funding.Refusals;
import vn.ntm.funding.allocation.domain.NotBelowUse;
import vn.ntm.funding.ledger.Ledger;
import vn.ntm.funding.ledger.domain.Account;
import vn.ntm.funding.ledger.domain.AmountIsPositive;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.funding.ledger.domain.DateHasCome;
import vn.ntm.funding.ledger.domain.TransactionKind;
import vn.ntm.money.Vnd;
import vn.ntm.web.caller.CallerScope;

/** Proposes that an account gives budget back to where it came from. */
@ApplicationScoped
class ProposeReduction {

  /**
   * What is to be taken back.
   *
   * @param effectiveDate the day it counts for, today when absent
   */
  record Command(
      @NotNull UUID accountId,
      @NotNull Vnd amount,
      LocalDate effectiveDate,
      @NotBlank @Size(max = 1000) String reason,
      @NotNull @Valid LegalBasisRequest legalBasis) {}

  private final Proposals proposals;
  private final Ledger ledger;
  private final CallerScope scope;

  ProposeReduction(Proposals proposals, Ledger ledger, CallerScope scope) {
    this.proposals = proposals;
    this.ledger = ledger;
    this.scope = scope;
  }

  @Transactional
  Allocation handle(Command command) {
    Account account = ledger.find(command.accountId()).orElse(null);
    if (account == null) {
      Refusals.refuseIfAny(
          List.of(
              BrokenRule.of(
                  FundingProblem.UNKNOWN_ACCOUNT.code(), "/accountId", command.accountId())));
    }
    scope.require(account.localityPath(), "account " + command.accountId());
    List<BrokenRule> broken = new ArrayList<>();
    AmountIsPositive.check(command.amount()).ifPresent(broken::add);
    DateHasCome.check(proposals.effectiveDate(command.effectiveDate()), proposals.today())
        .ifPresent(broken::add);
    NotBelowUse.check(command.amount(), ledger.balances(account.id()).available())
        .ifPresent(broken::add);
    Refusals.refuseIfAny(broken);
    return proposals.store(
        TransactionKind.REDUCTION,
        account,
        new Proposal(
            command.amount(), command.effectiveDate(), command.reason(), command.legalBasis()));
  }
}
