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
import vn.ntm.funding.disbursement.domain.Coding;
import vn.ntm.funding.disbursement.domain.CodingIsThatOfTheAccount;
import vn.ntm.funding.disbursement.domain.ConfirmerIsNeitherMakerNorChecker;
import vn.ntm.funding.disbursement.domain.DisbursementStatus;
import vn.ntm.funding.disbursement.domain.PaidAfterRequested;
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

  /** What the voucher says. */
  record Command(
      @NotNull @Valid Voucher voucher,
      @NotNull Vnd amount,
      @NotBlank @Size(max = 50) String capitalSource,
      @NotNull Nature nature,
      @Min(2010) @Max(2100) int budgetYear) {}

  private final Steps steps;
  private final Vouchers vouchers;
  private final CurrentCaller caller;

  ConfirmPayment(Steps steps, Vouchers vouchers, CurrentCaller caller) {
    this.steps = steps;
    this.vouchers = vouchers;
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
    Caller confirmer = caller.get();
    disbursement.paymentId =
        steps.book(
            disbursement,
            TransactionKind.PAYMENT,
            command.voucher().date(),
            disbursement.purpose,
            new Signatures(
                disbursement.requestedPerson, disbursement.approvedPerson, confirmer.person()),
            null,
            Postings.payment(disbursement.accountId, command.amount()));
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
    VoucherSaysWhatWasApproved.check(command.amount(), Vnd.of(disbursement.amount))
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

  private void claimVoucher(DisbursementEntity disbursement, Command command) {
    Voucher voucher = command.voucher();
    UUID holder = vouchers.claim(voucher, disbursement.id, command.amount());
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
