package vn.ntm.funding.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.funding.FundingProblem;
import vn.ntm.funding.Refusals;
import vn.ntm.funding.contract.Contracts;
import vn.ntm.funding.disbursement.domain.ContractIsOfTheProject;
import vn.ntm.funding.disbursement.domain.DisbursementKind;
import vn.ntm.funding.disbursement.domain.DisbursementStatus;
import vn.ntm.funding.disbursement.domain.KindFitsTheAccount;
import vn.ntm.funding.disbursement.domain.PaymentOrder;
import vn.ntm.funding.disbursement.domain.RequesterIsTheInvestor;
import vn.ntm.funding.disbursement.domain.WithinAvailablePlan;
import vn.ntm.funding.disbursement.domain.WorkWasAcceptedByItsDay;
import vn.ntm.funding.ledger.Ledger;
import vn.ntm.funding.ledger.domain.Account;
import vn.ntm.funding.ledger.domain.AmountIsPositive;
import vn.ntm.funding.ledger.domain.Balances;
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
   * @param contractId a contract of the project; absent for direct expenditure alone
   * @param amount gross; of a refund, what is paid back
   * @param recovery the part of the volume that settles advances, none when absent
   * @param workDoneOn the day by which the work was done; the day of the request when absent
   * @param requestedOn business day of the request, today when absent
   */
  record Command(
      @NotNull UUID accountId,
      @NotNull DisbursementKind kind,
      UUID contractId,
      @NotNull Vnd amount,
      Vnd recovery,
      @NotBlank @Size(max = 1000) String purpose,
      LocalDate workDoneOn,
      LocalDate requestedOn) {

    PaymentOrder order() {
      return new PaymentOrder(kind, amount, recovery == null ? Vnd.ZERO : recovery);
    }
  }

  private final Steps steps;
  private final Ledger ledger;
  private final Projects projects;
  private final Contracts contracts;
  private final CallerScope scope;
  private final CurrentCaller caller;
  private final Ids ids;

  RequestDisbursement(
      Steps steps,
      Ledger ledger,
      Projects projects,
      Contracts contracts,
      CallerScope scope,
      CurrentCaller caller,
      Ids ids) {
    this.steps = steps;
    this.ledger = ledger;
    this.projects = projects;
    this.contracts = contracts;
    this.scope = scope;
    this.caller = caller;
    this.ids = ids;
  }

  @Transactional
  Disbursement handle(Command command) {
    Account account = account(command.accountId());
    LocalDate requestedOn = command.requestedOn() == null ? steps.today() : command.requestedOn();
    Refusals.refuseIfAny(brokenByItself(command, account, requestedOn));
    DisbursementEntity disbursement = entity(command, account, requestedOn);
    Steps.Locked locked = steps.lock(disbursement, account);
    Refusals.refuseIfAny(brokenUnderLock(locked));
    disbursement.reservationId = reserved(disbursement);
    PaymentOrder order = disbursement.order();
    steps.move(locked, PaymentMoves.request(order));
    return steps.finish(locked, DisbursementStatus.REQUESTED, requestedOn);
  }

  /** Nothing is reserved when nothing is to leave in cash. */
  private UUID reserved(DisbursementEntity disbursement) {
    Vnd cash = disbursement.order().cash();
    return cash.isZero()
        ? null
        : steps.book(
            disbursement,
            TransactionKind.RESERVATION,
            disbursement.requestedOn,
            disbursement.purpose,
            Signatures.asked(disbursement.requestedPerson),
            null,
            Postings.reservation(disbursement.accountId, cash));
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

  private List<BrokenRule> brokenByItself(Command command, Account account, LocalDate requestedOn) {
    String investor = projects.find(account.holderId()).orElseThrow().investorAgency();
    List<BrokenRule> broken = new ArrayList<>();
    AmountIsPositive.check(command.amount()).ifPresent(broken::add);
    DateHasCome.check(requestedOn, steps.today())
        .map(rule -> rule.at("/requestedOn"))
        .ifPresent(broken::add);
    if (command.workDoneOn() != null) {
      DateHasCome.check(command.workDoneOn(), steps.today())
          .map(rule -> rule.at("/workDoneOn"))
          .ifPresent(broken::add);
    }
    RequesterIsTheInvestor.check(caller.get().agency().orElse(""), investor).ifPresent(broken::add);
    KindFitsTheAccount.check(command.order(), account.plan()).ifPresent(broken::add);
    ContractIsOfTheProject.check(
            command.kind(),
            command.contractId(),
            Optional.ofNullable(command.contractId()).flatMap(contracts::projectOf),
            account.holderId())
        .ifPresent(broken::add);
    return broken;
  }

  private List<BrokenRule> brokenUnderLock(Steps.Locked locked) {
    DisbursementEntity disbursement = locked.disbursement();
    PaymentOrder order = disbursement.order();
    Balances balances = ledger.balances(disbursement.accountId);
    List<BrokenRule> broken = new ArrayList<>();
    steps.brokenByClosing(locked).ifPresent(broken::add);
    WithinAvailablePlan.check(order.cash(), balances.available()).ifPresent(broken::add);
    locked
        .contract()
        .flatMap(position -> contracts.brokenByRecovery(position, order.recovery(), order.amount()))
        .ifPresent(broken::add);
    broken.addAll(steps.brokenBy(locked, PaymentMoves.request(order)));
    if (order.kind() == DisbursementKind.VOLUME) {
      WorkWasAcceptedByItsDay.check(
              order.amount(),
              Vnd.of(locked.contract().orElseThrow().volumePaidAndClaimed()),
              Vnd.of(contracts.acceptedUntil(disbursement.contractId, disbursement.workDoneOn)))
          .ifPresent(broken::add);
    }
    return broken;
  }

  private DisbursementEntity entity(Command command, Account account, LocalDate requestedOn) {
    Caller requester = caller.get();
    DisbursementEntity disbursement = new DisbursementEntity();
    disbursement.id = ids.next();
    disbursement.accountId = account.id();
    disbursement.projectId = account.holderId();
    disbursement.contractId = command.contractId();
    disbursement.kind = command.kind();
    disbursement.amount = command.amount().dong();
    disbursement.recovery = command.order().recovery().dong();
    disbursement.workDoneOn = command.workDoneOn() == null ? requestedOn : command.workDoneOn();
    disbursement.purpose = command.purpose().strip();
    disbursement.requestedOn = requestedOn;
    disbursement.requestedBy = requester.account();
    disbursement.requestedPerson = requester.person();
    disbursement.requestedAt = steps.now();
    return disbursement;
  }
}
