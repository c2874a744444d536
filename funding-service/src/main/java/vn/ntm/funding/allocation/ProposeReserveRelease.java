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
import vn.ntm.funding.allocation.domain.NotBelowUse;
import vn.ntm.funding.ledger.domain.Account;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.funding.ledger.domain.PlanKind;
import vn.ntm.funding.ledger.domain.TransactionKind;
import vn.ntm.money.Vnd;

/** Proposes that reserve becomes plan of the year, so that it may be allocated to projects. */
@ApplicationScoped
class ProposeReserveRelease {

  /**
   * What is to be released.
   *
   * @param fromAccountId an account whose plan is RESERVE
   * @param effectiveDate the day it counts for, today when absent
   * @param purpose code of the goal of targeted support, absent for other money
   */
  record Command(
      @NotNull UUID fromAccountId,
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

  ProposeReserveRelease(Proposals proposals, Transfers transfers) {
    this.proposals = proposals;
    this.transfers = transfers;
  }

  @Transactional
  Allocation handle(Command command) {
    Account from = proposals.account(command.fromAccountId(), "/fromAccountId");
    if (from.plan() != PlanKind.RESERVE) {
      throw Refusals.of(
          BrokenRule.of(FundingProblem.NOT_A_RESERVE.code(), "/fromAccountId", from.id()));
    }
    Account to = transfers.planOfTheYear(from);
    List<BrokenRule> broken = new ArrayList<>(proposals.brokenBy(command.proposal(), to));
    NotBelowUse.check(command.amount(), proposals.unspent(from)).ifPresent(broken::add);
    proposals.purposeBroken(command.proposal(), from).ifPresent(broken::add);
    Refusals.refuseIfAny(broken);
    return proposals.storeMove(TransactionKind.RESERVE_RELEASE, from, to, command.proposal());
  }
}
