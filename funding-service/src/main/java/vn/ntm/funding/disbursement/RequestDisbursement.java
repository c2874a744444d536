package vn.ntm.funding.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.ntm.funding.FundingProblem;
import vn.ntm.funding.Refusals;
import vn.ntm.funding.disbursement.domain.DisbursementStatus;
import vn.ntm.funding.disbursement.domain.RequesterIsTheInvestor;
import vn.ntm.funding.disbursement.domain.WithinAvailablePlan;
import vn.ntm.funding.ledger.Ledger;
import vn.ntm.funding.ledger.domain.Account;
import vn.ntm.funding.ledger.domain.AmountIsPositive;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.funding.ledger.domain.DateHasCome;
import vn.ntm.funding.ledger.domain.HolderKind;
import vn.ntm.funding.ledger.domain.Postings;
import vn.ntm.funding.ledger.domain.Signatures;
import vn.ntm.funding.ledger.domain.TransactionKind;
import vn.ntm.funding.project.Projects;
import vn.ntm.money.Vnd;
import vn.ntm.web.caller.Caller;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.ids.Ids;

/** The investor asks for a payment; the amount is reserved at once. */
@ApplicationScoped
class RequestDisbursement {

  /**
   * What is asked for.
   *
   * @param accountId an account of a project of the caller's agency
   * @param requestedOn business day of the request, today when absent
   */
  record Command(
      @NotNull UUID accountId,
      @NotNull Vnd amount,
      @NotBlank @Size(max = 1000) String purpose,
      LocalDate requestedOn) {}

  private final Steps steps;
  private final Ledger ledger;
  private final Projects projects;
  private final CallerScope scope;
  private final CurrentCaller caller;
  private final Ids ids;

  RequestDisbursement(
      Steps steps,
      Ledger ledger,
      Projects projects,
      CallerScope scope,
      CurrentCaller caller,
      Ids ids) {
    this.steps = steps;
    this.ledger = ledger;
    this.projects = projects;
    this.scope = scope;
    this.caller = caller;
    this.ids = ids;
  }

  @Transactional
  Disbursement handle(Command command) {
    Account account = account(command.accountId());
    ledger.lock(List.of(account.id()));
    LocalDate requestedOn = command.requestedOn() == null ? steps.today() : command.requestedOn();
    Refusals.refuseIfAny(brokenRules(command, account, requestedOn));
    DisbursementEntity disbursement = entity(command, account, requestedOn);
    disbursement.reservationId =
        steps.book(
            disbursement,
            TransactionKind.RESERVATION,
            requestedOn,
            disbursement.purpose,
            Signatures.asked(disbursement.requestedPerson),
            null,
            Postings.reservation(account.id(), command.amount()));
    return steps.finish(
        new Steps.Locked(disbursement, account), DisbursementStatus.REQUESTED, requestedOn);
  }

  private Account account(UUID accountId) {
    Account account = ledger.find(accountId).orElse(null);
    if (account == null) {
      Refusals.refuseIfAny(
          List.of(BrokenRule.of(FundingProblem.UNKNOWN_ACCOUNT.code(), "/accountId", accountId)));
    }
    scope.require(account.localityPath(), "account " + accountId);
    if (account.holderKind() != HolderKind.PROJECT) {
      Refusals.refuseIfAny(
          List.of(BrokenRule.of(FundingProblem.NOT_A_PROJECT_ACCOUNT.code(), "/accountId")));
    }
    return account;
  }

  private List<BrokenRule> brokenRules(Command command, Account account, LocalDate requestedOn) {
    String investor = projects.find(account.holderId()).orElseThrow().investorAgency();
    List<BrokenRule> broken = new ArrayList<>();
    AmountIsPositive.check(command.amount()).ifPresent(broken::add);
    DateHasCome.check(requestedOn, steps.today()).ifPresent(broken::add);
    RequesterIsTheInvestor.check(caller.get().agency().orElse(""), investor).ifPresent(broken::add);
    WithinAvailablePlan.check(command.amount(), ledger.balances(account.id()).available())
        .ifPresent(broken::add);
    return broken;
  }

  private DisbursementEntity entity(Command command, Account account, LocalDate requestedOn) {
    Caller requester = caller.get();
    DisbursementEntity disbursement = new DisbursementEntity();
    disbursement.id = ids.next();
    disbursement.accountId = account.id();
    disbursement.projectId = account.holderId();
    disbursement.amount = command.amount().dong();
    disbursement.purpose = command.purpose().strip();
    disbursement.requestedOn = requestedOn;
    disbursement.requestedBy = requester.account();
    disbursement.requestedPerson = requester.person();
    disbursement.requestedAt = steps.now();
    return disbursement;
  }
}
