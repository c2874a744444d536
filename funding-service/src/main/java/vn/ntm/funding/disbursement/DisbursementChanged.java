package vn.ntm.funding.disbursement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.ntm.funding.disbursement.domain.DisbursementKind;
import vn.ntm.funding.disbursement.domain.DisbursementStatus;
import vn.ntm.funding.ledger.domain.Account;
import vn.ntm.funding.ledger.domain.Nature;
import vn.ntm.messaging.OutgoingEvent;
import vn.ntm.money.Vnd;

/**
 * What others are told of a disbursement: vn.ntm.funding.disbursement-{status}.v1.
 *
 * @param amount what is asked for; from the payment on, what was paid
 */
record DisbursementChanged(
    UUID disbursementId,
    long version,
    UUID accountId,
    UUID projectId,
    UUID localityId,
    List<UUID> localityPath,
    DisbursementStatus status,
    UUID contractId,
    DisbursementKind kind,
    Vnd amount,
    Vnd recovery,
    String programme,
    String component,
    String capitalSource,
    Nature nature,
    int budgetYear,
    LocalDate effectiveDate,
    Voucher voucher) {

  private static final String TOPIC = "funding.disbursement.v1";

  /** The first state of an entity is its version 0 here and 1 to others. */
  static DisbursementChanged of(
      DisbursementEntity entity, Account account, LocalDate effectiveDate, Voucher voucher) {
    return new DisbursementChanged(
        entity.id,
        entity.version + 1,
        entity.accountId,
        entity.projectId,
        account.localityId(),
        account.localityPath(),
        entity.status,
        entity.contractId,
        entity.kind,
        entity.paidOrder().amount(),
        entity.paidOrder().recovery(),
        account.programme(),
        account.component(),
        account.capitalSource(),
        account.nature(),
        account.budgetYear(),
        effectiveDate,
        voucher);
  }

  OutgoingEvent asEvent() {
    return new OutgoingEvent(TOPIC, type(), disbursementId, this);
  }

  private String type() {
    return switch (status) {
      case REQUESTED -> "vn.ntm.funding.disbursement-requested.v1";
      case APPROVED -> "vn.ntm.funding.disbursement-approved.v1";
      case PAID -> "vn.ntm.funding.disbursement-paid.v1";
      case REJECTED -> "vn.ntm.funding.disbursement-rejected.v1";
      case WITHDRAWN -> "vn.ntm.funding.disbursement-withdrawn.v1";
      case EXPIRED -> "vn.ntm.funding.disbursement-expired.v1";
      case REVERSAL_REQUESTED -> "vn.ntm.funding.disbursement-reversal-requested.v1";
      case REVERSED -> "vn.ntm.funding.disbursement-reversed.v1";
    };
  }
}
