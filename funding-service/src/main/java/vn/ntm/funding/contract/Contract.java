package vn.ntm.funding.contract;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import vn.ntm.funding.contract.domain.ContractPosition;
import vn.ntm.money.Vnd;

/**
 * A contract and where it stands.
 *
 * @param value with the newest amendment
 * @param advanceCeiling the most that may be advanced (INV-05)
 * @param accepted value of the accepted work
 * @param paid volume and outstanding advances
 * @param claimed asked for in cash by requests that are not yet paid
 * @param unpaidWork accepted work that is not paid
 * @param recoveryIsLate whether 80 % of the value is paid and advances are still outstanding,
 *     though they should be recovered by then
 */
record Contract(
    UUID id,
    long version,
    UUID projectId,
    String number,
    LocalDate signedOn,
    String contractor,
    String content,
    Vnd value,
    Vnd advanceCeiling,
    Vnd accepted,
    Vnd volume,
    Vnd advanced,
    Vnd recovered,
    Vnd refunded,
    Vnd outstandingAdvance,
    Vnd paid,
    Vnd claimed,
    Vnd unpaidWork,
    boolean recoveryIsLate,
    String createdBy,
    OffsetDateTime createdAt) {

  private static final int LATE_PERCENT = 80;

  static Contract of(ContractEntity entity, ContractPosition position) {
    return new Contract(
        entity.id,
        entity.version,
        entity.projectId,
        entity.number,
        entity.signedOn,
        entity.contractor,
        entity.content,
        Vnd.of(position.value()),
        Vnd.of(position.advanceCeiling()),
        Vnd.of(position.accepted()),
        Vnd.of(position.moved().volume()),
        Vnd.of(position.moved().advanced()),
        Vnd.of(position.moved().recovered()),
        Vnd.of(position.moved().refunded()),
        Vnd.of(position.outstandingAdvance()),
        Vnd.of(position.paid()),
        Vnd.of(position.paidAndClaimed() - position.paid()),
        Vnd.of(position.unpaidWork()),
        isLate(position),
        entity.createdBy,
        entity.createdAt);
  }

  /** Both sides stay below 2^60: a contract is at most 2^53 đồng. */
  private static boolean isLate(ContractPosition position) {
    return position.outstandingAdvance() > 0
        && position.paid() * 100 >= position.value() * LATE_PERCENT;
  }
}
