package vn.ntm.funding.settlement;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import vn.ntm.funding.ledger.domain.LegalBasis;

/**
 * A settlement as it is answered.
 *
 * @param localityId the settled locality; all below it is settled too
 * @param accounts how many accounts it closed; null before it is approved
 */
record YearSettlement(
    UUID id,
    long version,
    String status,
    UUID localityId,
    String programme,
    int budgetYear,
    LocalDate effectiveDate,
    String reason,
    LegalBasis legalBasis,
    String proposedBy,
    OffsetDateTime proposedAt,
    String decidedBy,
    OffsetDateTime decidedAt,
    String decisionNote,
    Integer accounts) {

  static YearSettlement of(YearSettlementEntity entity) {
    return new YearSettlement(
        entity.id,
        entity.version,
        entity.status.name(),
        entity.localityId,
        entity.programme,
        entity.budgetYear,
        entity.effectiveDate,
        entity.reason,
        entity.basis(),
        entity.proposedBy,
        entity.proposedAt,
        entity.decidedBy,
        entity.decidedAt,
        entity.decisionNote,
        entity.accounts);
  }
}
