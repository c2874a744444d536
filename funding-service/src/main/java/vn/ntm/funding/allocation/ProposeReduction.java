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
import vn.ntm.funding.Refusals;
import vn.ntm.funding.allocation.domain.NotBelowUse;
import vn.ntm.funding.ledger.domain.Account;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.funding.ledger.domain.TransactionKind;
import vn.ntm.money.Vnd;

/** Proposes that an account gives budget back to where it came from. */
@ApplicationScoped
class ProposeReduction {

  /**
   * What is to be taken back.
   *
   * @param effectiveDate the day it counts for, today when absent
   * @param purpose code of the goal of targeted support, absent for other money
   */
  record Command(
      @NotNull UUID accountId,
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

  ProposeReduction(Proposals proposals) {
    this.proposals = proposals;
  }

  @Transactional
  Allocation handle(Command command) {
    Account account = proposals.account(command.accountId());
    List<BrokenRule> broken = new ArrayList<>(proposals.brokenBy(command.proposal(), account));
    NotBelowUse.check(command.amount(), proposals.unspent(account)).ifPresent(broken::add);
    proposals.purposeBroken(command.proposal(), account).ifPresent(broken::add);
    Refusals.refuseIfAny(broken);
    return proposals.store(TransactionKind.REDUCTION, account, command.proposal());
  }
}
