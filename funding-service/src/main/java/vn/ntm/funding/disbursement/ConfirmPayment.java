package vn.ntm.funding.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.ntm.funding.FundingProblem;
import vn.ntm.funding.Refusals;
import vn.ntm.funding.allocation.Extensions;
import vn.ntm.funding.capital.YearEndDates;
import vn.ntm.funding.capital.YearEnds;
import vn.ntm.funding.disbursement.domain.BudgetDays;
import vn.ntm.funding.disbursement.domain.Coding;
import vn.ntm.funding.disbursement.domain.CodingIsThatOfTheAccount;
import vn.ntm.funding.disbursement.domain.ConfirmerIsNeitherMakerNorChecker;
import vn.ntm.funding.disbursement.domain.DisbursementKind;
import vn.ntm.funding.disbursement.domain.DisbursementStatus;
import vn.ntm.funding.disbursement.domain.PaidAfterRequested;
import vn.ntm.funding.disbursement.domain.PaidOnBudgetDay;
import vn.ntm.funding.disbursement.domain.PaymentOrder;
import vn.ntm.funding.disbursement.domain.VoucherSaysWhatWasApproved;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.funding.ledger.domain.DateHasCome;
import vn.ntm.funding.ledger.domain.Nature;
import vn.ntm.funding.ledger.domain.Postings;
import vn.ntm.funding.ledger.domain.Signatures;
import vn.ntm.funding.ledger.domain.TransactionKind;
import vn.ntm.money.Vnd;
import vn.ntm.web.caller.Caller;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.conditional.EntityVersion;

/** The Treasury confirms with its voucher that an approved request was paid. */
@ApplicationScoped
class ConfirmPayment {

  /**
   * What the voucher says.
   *
   * @param amount gross; of a refund, what came back
   * @param recovery the part of the amount that settles advances, none when absent
   * @param restReason why less is paid than was approved; then the rest is released. Without it the
   *     voucher says exactly what was approved
   */
  record Command(
      @NotNull @Valid Voucher voucher,
      @NotNull Vnd amount,
      Vnd recovery,
      @NotBlank @Size(max = 50) String capitalSource,
      @NotNull Nature nature,
      @Min(2010) @Max(2100) int budgetYear,
      @Size(min = 1, max = 1000) String restReason) {

    PaymentOrder order(DisbursementKind kind) {
      return new PaymentOrder(kind, amount, recovery == null ? Vnd.ZERO : recovery);
    }
  }

  private final Steps steps;
  private final Vouchers vouchers;
  private final HouseholdSupportTables households;
  private final Extensions extensions;
  private final YearEnds yearEnds;
  private final CurrentCaller caller;

  ConfirmPayment(
      Steps steps,
      Vouchers vouchers,
      HouseholdSupportTables households,
      Extensions extensions,
      YearEnds yearEnds,
      CurrentCaller caller) {
    this.steps = steps;
    this.vouchers = vouchers;
    this.households = households;
    this.extensions = extensions;
    this.yearEnds = yearEnds;
    this.caller = caller;
  }

  /** A voucher that this disbursement has already answers the first result again (INV-14). */
  @Transactional
  Disbursement handle(UUID id, long expectedVersion, Command command) {
    Steps.Locked locked = steps.lock(id);
    DisbursementEntity disbursement = locked.disbursement();
    if (isRepeated(disbursement, command)) {
      return Disbursement.of(disbursement, command.voucher());
    }
    EntityVersion.requireCurrent(expectedVersion, disbursement.version);
    Refusals.refuseIfAny(brokenRules(locked, command));
    PaymentOrder approved = disbursement.order();
    PaymentOrder paid = command.order(disbursement.kind);
    claimVoucher(disbursement, command, paid);
    Caller confirmer = caller.get();
    releaseRest(disbursement, approved.restOf(paid), command, confirmer);
    disbursement.paymentId =
        steps.book(
            disbursement,
            paid.kind().transaction(),
            command.voucher().date(),
            disbursement.purpose,
            new Signatures(
                disbursement.requestedPerson, disbursement.approvedPerson, confirmer.person()),
            null,
            paid.postings(disbursement.accountId, locked.account().plan()));
    disbursement.pay(paid, command.restReason());
    steps.move(locked, PaymentMoves.payment(approved, paid));
    steps.reconsiderArrears(locked);
    disbursement.confirmedBy = confirmer.account();
    disbursement.confirmedPerson = confirmer.person();
    disbursement.confirmedAt = steps.now();
    disbursement.paidOn = command.voucher().date();
    return steps.finish(locked, DisbursementStatus.PAID, command.voucher().date());
  }

  private boolean isRepeated(DisbursementEntity disbursement, Command command) {
    return disbursement.paymentId != null
        && disbursement.paidAmount == command.amount().dong()
        && vouchers.holder(command.voucher()).filter(disbursement.id::equals).isPresent();
  }

  private List<BrokenRule> brokenRules(Steps.Locked locked, Command command) {
    DisbursementEntity disbursement = locked.disbursement();
    List<BrokenRule> broken = new ArrayList<>();
    disbursement.status.mayBecome(DisbursementStatus.PAID).ifPresent(broken::add);
    ConfirmerIsNeitherMakerNorChecker.check(
            caller.get().person(),
            disbursement.approvedPerson == null
                ? Set.of(disbursement.requestedPerson)
                : Set.of(disbursement.requestedPerson, disbursement.approvedPerson))
        .ifPresent(broken::add);
    VoucherSaysWhatWasApproved.check(
            command.order(disbursement.kind), disbursement.order(), command.restReason())
        .ifPresent(broken::add);
    // Of a list that is paid in part nobody could say who got nothing.
    if (command.restReason() != null && households.hasList(disbursement.id)) {
      broken.add(BrokenRule.of(FundingProblem.LIST_IS_PAID_WHOLE.code(), "/amount"));
    }
    PaidOnBudgetDay.check(
            disbursement.kind,
            daysOf(locked.account().budgetYear()),
            command.voucher().date(),
            disbursement.workDoneOn,
            extensions.lastDay(locked.account()))
        .ifPresent(broken::add);
    DateHasCome.check(command.voucher().date(), steps.today()).ifPresent(broken::add);
    PaidAfterRequested.check(command.voucher().date(), disbursement.requestedOn)
        .ifPresent(broken::add);
    broken.addAll(
        CodingIsThatOfTheAccount.check(
            new Coding(command.capitalSource(), command.nature(), command.budgetYear()),
            locked.account()));
    return broken;
  }

  private BudgetDays daysOf(int budgetYear) {
    YearEndDates year = yearEnds.datesOf(budgetYear);
    return new BudgetDays(year.first(), year.spendUntil(), year.correctUntil());
  }

  /** What was claimed and is not paid is free again, in the transaction of the payment. */
  private void releaseRest(
      DisbursementEntity disbursement, Vnd rest, Command command, Caller confirmer) {
    if (rest.isPositive()) {
      disbursement.releaseId =
          steps.book(
              disbursement,
              TransactionKind.RELEASE,
              command.voucher().date(),
              command.restReason(),
              Signatures.asked(confirmer.person()),
              null,
              Postings.opposite(Postings.reservation(disbursement.accountId, rest)));
    }
  }

  private void claimVoucher(DisbursementEntity disbursement, Command command, PaymentOrder paid) {
    Voucher voucher = command.voucher();
    UUID holder = vouchers.claim(voucher, disbursement.id, paid.cash());
    if (!disbursement.id.equals(holder)) {
      Refusals.refuseIfAny(
          List.of(
              BrokenRule.of(
                  FundingProblem.VOUCHER_APPLIED_ONCE.code(),
                  "/voucher",
                  voucher.number(),
                  voucher.date(),
                  voucher.treasury())));
    }
  }
}
