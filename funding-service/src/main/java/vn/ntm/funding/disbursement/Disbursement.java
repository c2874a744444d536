package vn.ntm.funding.disbursement;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import vn.ntm.funding.disbursement.domain.DisbursementKind;
import vn.ntm.funding.disbursement.domain.DisbursementStatus;
import vn.ntm.funding.disbursement.domain.PaymentOrder;
import vn.ntm.money.Vnd;

/**
 * A disbursement as it is answered.
 *
 * @param contractId null for direct expenditure
 * @param amount gross; a refund's is what comes back
 * @param recovery the part of the amount that settles advances
 * @param cash what is to leave the account; from the payment on, what left it
 * @param paidAmount gross, at most the amount; null before payment
 * @param paidRecovery null before payment
 * @param released what was claimed in cash and not paid when only a part was paid; null before
 *     payment
 * @param restReason why less was paid than was approved, null when nothing was left
 * @param workDoneOn the day by which the paid work was done
 * @param requestedOn business day of the request
 * @param paidOn day of the voucher, null before payment
 */
record Disbursement(
    UUID id,
    long version,
    DisbursementStatus status,
    UUID accountId,
    UUID projectId,
    UUID contractId,
    DisbursementKind kind,
    Vnd amount,
    Vnd recovery,
    Vnd cash,
    Vnd paidAmount,
    Vnd paidRecovery,
    Vnd released,
    String restReason,
    LocalDate workDoneOn,
    String purpose,
    LocalDate requestedOn,
    String requestedBy,
    OffsetDateTime requestedAt,
    String approvedBy,
    OffsetDateTime approvedAt,
    String confirmedBy,
    OffsetDateTime confirmedAt,
    LocalDate paidOn,
    Voucher voucher,
    String closedBy,
    OffsetDateTime closedAt,
    String closingReason,
    UUID reservationId,
    UUID releaseId,
    UUID paymentId,
    UUID reversalId) {

  static Disbursement of(DisbursementEntity entity, Voucher voucher) {
    PaymentOrder order = entity.order();
    PaymentOrder paid = entity.paidOrder();
    boolean isPaid = entity.paidAmount != null;
    return new Disbursement(
        entity.id,
        entity.version,
        entity.status,
        entity.accountId,
        entity.projectId,
        entity.contractId,
        entity.kind,
        order.amount(),
        order.recovery(),
        paid.cash(),
        isPaid ? paid.amount() : null,
        isPaid ? paid.recovery() : null,
        isPaid ? order.restOf(paid) : null,
        entity.restReason,
        entity.workDoneOn,
        entity.purpose,
        entity.requestedOn,
        entity.requestedBy,
        entity.requestedAt,
        entity.approvedBy,
        entity.approvedAt,
        entity.confirmedBy,
        entity.confirmedAt,
        entity.paidOn,
        voucher,
        entity.closedBy,
        entity.closedAt,
        entity.closingReason,
        entity.reservationId,
        entity.releaseId,
        entity.paymentId,
        entity.reversalId);
  }
}
