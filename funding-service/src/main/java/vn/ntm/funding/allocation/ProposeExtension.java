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
import vn.ntm.funding.allocation.domain.ExtendedWithinUnspent;
import vn.ntm.funding.allocation.domain.ExtensionEndsInTime;
import vn.ntm.funding.allocation.domain.ReserveIsReleasedFirst;
import vn.ntm.funding.ledger.domain.Account;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.funding.ledger.domain.TransactionKind;
import vn.ntm.money.Vnd;

/** Proposes that unspent plan of an account may be spent in the next year (kéo dài). */
@ApplicationScoped
class ProposeExtension {

  /**
   * What is to be extended.
   *
   * @param until last day on which it may be spent
   * @param effectiveDate the day it counts for, today when absent
   * @param purpose code of the goal of targeted support, absent for other money
   */
  record Command(
      @NotNull UUID accountId,
      @NotNull Vnd amount,
      @NotNull LocalDate until,
      LocalDate effectiveDate,
      @Pattern(regexp = Proposal.PURPOSE) String purpose,
      @NotBlank @Size(max = 1000) String reason,
      @NotNull @Valid LegalBasisRequest legalBasis) {

    Proposal proposal() {
      return new Proposal(amount, effectiveDate, until, purpose, reason, legalBasis);
    }
  }

  private final Proposals proposals;
  private final Extensions extensions;

  ProposeExtension(Proposals proposals, Extensions extensions) {
    this.proposals = proposals;
    this.extensions = extensions;
  }

  @Transactional
  Allocation handle(Command command) {
    Account account = proposals.account(command.accountId());
    List<BrokenRule> broken = new ArrayList<>(proposals.brokenBy(command.proposal(), account));
    ExtendedWithinUnspent.check(command.amount(), proposals.unspent(account))
        .ifPresent(broken::add);
    ExtensionEndsInTime.check(command.until(), account.budgetYear(), extensions.longest(account))
        .ifPresent(broken::add);
    ReserveIsReleasedFirst.check(account.plan(), "/accountId").ifPresent(broken::add);
    proposals.purposeBroken(command.proposal(), account).ifPresent(broken::add);
    Refusals.refuseIfAny(broken);
    return proposals.store(TransactionKind.EXTENSION, account, command.proposal());
  }
}
