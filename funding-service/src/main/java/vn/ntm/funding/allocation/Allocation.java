package vn.ntm.funding.allocation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import vn.ntm.funding.ledger.domain.LegalBasis;
import vn.ntm.money.Vnd;

/**
 * A proposed or decided budget move.
 *
 * @param kind ASSIGNMENT, ALLOCATION, REDUCTION, EXTENSION, CANCELLATION, TRANSFER or
 *     RESERVE_RELEASE
 * @param accountId the account that gets the money, or gives it back in a reduction
 * @param parentAccountId the account above; null at the top of the tree
 * @param fromAccountId the account of an ended unit that a transfer takes from, or the reserve that
 *     is released, else null
 * @param extendedUntil last day on which an extension may be spent, else null
 * @param purpose code of the goal of targeted support, else null
 * @param transactionId the ledger transaction of an approved move, else null
 */
record Allocation(
    UUID id,
    long version,
    String kind,
    String status,
    UUID accountId,
    UUID parentAccountId,
    UUID fromAccountId,
    Vnd amount,
    LocalDate effectiveDate,
    LocalDate extendedUntil,
    String purpose,
    String reason,
    LegalBasis legalBasis,
    String proposedBy,
    OffsetDateTime proposedAt,
    String decidedBy,
    OffsetDateTime decidedAt,
    String decisionNote,
    UUID transactionId) {

  static Allocation of(AllocationEntity entity) {
    return new Allocation(
        entity.id,
        entity.version,
        entity.kind.name(),
        entity.status.name(),
        entity.accountId,
        entity.parentAccountId,
        entity.fromAccountId,
        Vnd.of(entity.amount),
        entity.effectiveDate,
        entity.extendedUntil,
        entity.purpose,
        entity.reason,
        entity.basis(),
        entity.proposedBy,
        entity.proposedAt,
        entity.decidedBy,
        entity.decidedAt,
        entity.decisionNote,
        entity.transactionId);
  }
}
