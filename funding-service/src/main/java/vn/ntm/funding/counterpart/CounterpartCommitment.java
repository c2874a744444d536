package vn.ntm.funding.counterpart;

import java.time.OffsetDateTime;
import java.util.UUID;
import vn.ntm.funding.counterpart.domain.CommitmentStatus;
import vn.ntm.funding.ledger.domain.LegalBasis;
import vn.ntm.funding.ledger.domain.Nature;
import vn.ntm.money.Vnd;

/**
 * Money of the base for works with a tag, and what a payer adds to it.
 *
 * @param reverses the commitment it takes back; null unless it is a correction
 */
record CounterpartCommitment(
    UUID id,
    long version,
    CommitmentStatus status,
    String programme,
    int budgetYear,
    UUID localityId,
    String tag,
    Nature nature,
    String baseSource,
    Vnd baseAmount,
    String payerSource,
    Vnd payerAmount,
    String reason,
    LegalBasis legalBasis,
    UUID reverses,
    String proposedBy,
    OffsetDateTime proposedAt,
    String decidedBy,
    OffsetDateTime decidedAt,
    String decisionNote) {

  static CounterpartCommitment of(CounterpartCommitmentEntity entity) {
    return new CounterpartCommitment(
        entity.id,
        entity.version,
        entity.status,
        entity.programme,
        entity.budgetYear,
        entity.localityId,
        entity.tag,
        entity.nature,
        entity.baseSource,
        Vnd.of(entity.baseAmount),
        entity.payerSource,
        Vnd.of(entity.payerAmount),
        entity.reason,
        new LegalBasis(entity.basisNumber, entity.basisDate, entity.basisIssuer),
        entity.reverses,
        entity.proposedBy,
        entity.proposedAt,
        entity.decidedBy,
        entity.decidedAt,
        entity.decisionNote);
  }
}
