package vn.ntm.funding.disbursement;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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
    String step = status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new OutgoingEvent(
        TOPIC, "vn.ntm.funding.disbursement-" + step + ".v1", disbursementId, this);
  }
}
