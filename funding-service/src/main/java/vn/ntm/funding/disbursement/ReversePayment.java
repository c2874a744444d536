package vn.ntm.funding.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.ntm.funding.Refusals;
import vn.ntm.funding.disbursement.domain.ConfirmerIsNeitherMakerNorChecker;
import vn.ntm.funding.disbursement.domain.DisbursementStatus;
import vn.ntm.funding.disbursement.domain.PaymentOrder;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.funding.ledger.domain.DateHasCome;
import vn.ntm.funding.ledger.domain.Postings;
import vn.ntm.funding.ledger.domain.Signatures;
import vn.ntm.funding.ledger.domain.TransactionKind;
import vn.ntm.web.caller.Caller;
import vn.ntm.web.caller.CurrentCaller;

/** Corrects a payment by a linked transaction: one person asks, the Treasury confirms (INV-13). */
@ApplicationScoped
class ReversePayment {

  /** Why the payment is to be corrected. */
  record Request(@NotBlank @Size(max = 1000) String reason) {}

  /**
   * That the money is back.
   *
   * @param effectiveDate the day it counts for
   */
  record Confirmation(@NotNull LocalDate effectiveDate) {}

  private final Steps steps;
  private final CurrentCaller caller;

  ReversePayment(Steps steps, CurrentCaller caller) {
    this.steps = steps;
    this.caller = caller;
  }

  @Transactional
  Disbursement request(UUID id, long expectedVersion, Request request) {
    Steps.Locked locked = steps.lock(id, expectedVersion);
    DisbursementEntity disbursement = locked.disbursement();
    List<BrokenRule> broken = new ArrayList<>();
    disbursement.status.mayBecome(DisbursementStatus.REVERSAL_REQUESTED).ifPresent(broken::add);
    steps.brokenByClosing(locked).ifPresent(broken::add);
    Refusals.refuseIfAny(broken);
    Caller asker = caller.get();
    disbursement.reversalPerson = asker.person();
    disbursement.closedBy = asker.account();
    disbursement.closedPerson = asker.person();
    disbursement.closedAt = steps.now();
    disbursement.closingReason = request.reason().strip();
    return steps.finish(locked, DisbursementStatus.REVERSAL_REQUESTED, steps.today());
  }

  @Transactional
  Disbursement confirm(UUID id, long expectedVersion, Confirmation confirmation) {
    Steps.Locked locked = steps.lock(id, expectedVersion);
    DisbursementEntity disbursement = locked.disbursement();
    PaymentOrder order = disbursement.paidOrder();
    List<BrokenRule> broken = brokenRules(disbursement, confirmation);
    broken.addAll(steps.brokenBy(locked, PaymentMoves.reversal(order)));
    Refusals.refuseIfAny(broken);
    disbursement.reversalId =
        steps.book(
            disbursement,
            TransactionKind.PAYMENT_REVERSAL,
            confirmation.effectiveDate(),
            disbursement.closingReason,
            new Signatures(disbursement.reversalPerson, null, caller.get().person()),
            disbursement.paymentId,
            Postings.paymentReversal(steps.booked(disbursement.paymentId)));
    steps.move(locked, PaymentMoves.reversal(order));
    steps.reconsiderArrears(locked);
    return steps.finish(locked, DisbursementStatus.REVERSED, confirmation.effectiveDate());
  }

  private List<BrokenRule> brokenRules(DisbursementEntity disbursement, Confirmation confirmation) {
    List<BrokenRule> broken = new ArrayList<>();
    disbursement.status.mayBecome(DisbursementStatus.REVERSED).ifPresent(broken::add);
    if (disbursement.reversalPerson != null) {
      ConfirmerIsNeitherMakerNorChecker.check(
              caller.get().person(), Set.of(disbursement.reversalPerson))
          .ifPresent(broken::add);
    }
    DateHasCome.check(confirmation.effectiveDate(), steps.today()).ifPresent(broken::add);
    return broken;
  }
}
