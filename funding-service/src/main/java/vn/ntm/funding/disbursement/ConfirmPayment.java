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
import vn.ntm.funding.disbursement.domain.DisbursementStatus;
import vn.ntm.funding.disbursement.domain.PaidAfterRequested;
import vn.ntm.funding.disbursement.domain.PaidOnBudgetDay;
import vn.ntm.funding.disbursement.domain.PaymentOrder;
import vn.ntm.funding.disbursement.domain.VoucherSaysWhatWasApproved;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.funding.ledger.domain.DateHasCome;
import vn.ntm.funding.ledger.domain.Nature;
import vn.ntm.funding.ledger.domain.Signatures;
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
   */
  record Command(
      @NotNull @Valid Voucher voucher,
      @NotNull Vnd amount,
      Vnd recovery,
      @NotBlank @Size(max = 50) String capitalSource,
      @NotNull Nature nature,
      @Min(2010) @Max(2100) int budgetYear) {}

  private final Steps steps;
  private final Vouchers vouchers;
  private final Extensions extensions;
  private final YearEnds yearEnds;
  private final CurrentCaller caller;

  ConfirmPayment(
      Steps steps,
      Vouchers vouchers,
      Extensions extensions,
      YearEnds yearEnds,
      CurrentCaller caller) {
    this.steps = steps;
    this.vouchers = vouchers;
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
    claimVoucher(disbursement, command);
    PaymentOrder order = disbursement.order();
    Caller confirmer = caller.get();
    disbursement.paymentId =
        steps.book(
            disbursement,
            order.kind().transaction(),
            command.voucher().date(),
            disbursement.purpose,
            new Signatures(
                disbursement.requestedPerson, disbursement.approvedPerson, confirmer.person()),
            null,
            order.postings(disbursement.accountId, locked.account().plan()));
    steps.move(locked, PaymentMoves.payment(order));
    disbursement.confirmedBy = confirmer.account();
    disbursement.confirmedPerson = confirmer.person();
    disbursement.confirmedAt = steps.now();
    disbursement.paidOn = command.voucher().date();
    return steps.finish(locked, DisbursementStatus.PAID, command.voucher().date());
  }

  private boolean isRepeated(DisbursementEntity disbursement, Command command) {
    return disbursement.paymentId != null
        && disbursement.amount == command.amount().dong()
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
            command.amount(),
            command.recovery() == null ? Vnd.ZERO : command.recovery(),
            disbursement.order())
        .ifPresent(broken::add);
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

  private void claimVoucher(DisbursementEntity disbursement, Command command) {
    Voucher voucher = command.voucher();
    UUID holder = vouchers.claim(voucher, disbursement.id, disbursement.order().cash());
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
