package vn.ntm.funding.disbursement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import vn.ntm.funding.disbursement.domain.DisbursementKind;
import vn.ntm.funding.disbursement.domain.DisbursementStatus;
import vn.ntm.funding.disbursement.domain.PaymentOrder;
import vn.ntm.money.Vnd;

/** Only changed columns are written: the runtime role may update no others. */
@Entity
@DynamicUpdate
@Table(name = "disbursement")
class DisbursementEntity {

  @Id UUID id;
  @Version long version;

  @Enumerated(EnumType.STRING)
  DisbursementStatus status;

  @Column(name = "account_id")
  UUID accountId;

  @Column(name = "project_id")
  UUID projectId;

  @Enumerated(EnumType.STRING)
  DisbursementKind kind;

  @Column(name = "contract_id")
  UUID contractId;

  long amount;
  long recovery;

  @Column(name = "paid_amount")
  Long paidAmount;

  @Column(name = "paid_recovery")
  Long paidRecovery;

  @Column(name = "rest_reason")
  String restReason;

  @Column(name = "work_done_on")
  LocalDate workDoneOn;

  String purpose;

  @Column(name = "requested_on")
  LocalDate requestedOn;

  @Column(name = "requested_by")
  String requestedBy;

  @Column(name = "requested_person")
  String requestedPerson;

  @Column(name = "requested_at")
  OffsetDateTime requestedAt;

  @Column(name = "approved_by")
  String approvedBy;

  @Column(name = "approved_person")
  String approvedPerson;

  @Column(name = "approved_at")
  OffsetDateTime approvedAt;

  @Column(name = "confirmed_by")
  String confirmedBy;

  @Column(name = "confirmed_person")
  String confirmedPerson;

  @Column(name = "confirmed_at")
  OffsetDateTime confirmedAt;

  @Column(name = "paid_on")
  LocalDate paidOn;

  @Column(name = "closed_by")
  String closedBy;

  @Column(name = "closed_person")
  String closedPerson;

  @Column(name = "closed_at")
  OffsetDateTime closedAt;

  @Column(name = "closing_reason")
  String closingReason;

  @Column(name = "reversal_person")
  String reversalPerson;

  @Column(name = "reservation_id")
  UUID reservationId;

  @Column(name = "release_id")
  UUID releaseId;

  @Column(name = "payment_id")
  UUID paymentId;

  @Column(name = "reversal_id")
  UUID reversalId;

  /** What was asked for and approved. */
  PaymentOrder order() {
    return new PaymentOrder(kind, Vnd.of(amount), Vnd.of(recovery));
  }

  /** What was paid, or what was asked for while nothing is paid. */
  PaymentOrder paidOrder() {
    return paidAmount == null
        ? order()
        : new PaymentOrder(kind, Vnd.of(paidAmount), Vnd.of(paidRecovery));
  }

  void pay(PaymentOrder paid, String reasonOfRest) {
    paidAmount = paid.amount().dong();
    paidRecovery = paid.recovery().dong();
    restReason = reasonOfRest;
  }
}
