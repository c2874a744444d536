package vn.ntm.funding.allocation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import vn.ntm.funding.allocation.domain.AuthorityLevel;
import vn.ntm.funding.ledger.domain.LegalBasis;
import vn.ntm.money.Vnd;

/**
 * A batch in a list, without its accounts and checks; see {@link AllocationBatch}.
 *
 * @param total the sum of all lines
 * @param transactionId the ledger transaction of an approved batch, else null
 */
record AllocationBatchHead(
    UUID id,
    long version,
    AllocationEntity.Status status,
    int lines,
    Vnd total,
    LocalDate effectiveDate,
    String reason,
    LegalBasis legalBasis,
    AuthorityLevel legalBasisLevel,
    String fileSha256,
    String proposedBy,
    OffsetDateTime proposedAt,
    String decidedBy,
    OffsetDateTime decidedAt,
    String decisionNote,
    UUID transactionId) {

  static AllocationBatchHead of(StoredBatch batch) {
    StoredBatch.Decision decision = batch.decision();
    return new AllocationBatchHead(
        batch.id(),
        batch.version(),
        batch.status(),
        batch.lines(),
        batch.total(),
        batch.effectiveDate(),
        batch.reason(),
        batch.basis(),
        batch.basisLevel(),
        batch.fileSha256(),
        batch.proposedBy(),
        batch.proposedAt(),
        decision.by(),
        decision.at(),
        decision.note(),
        decision.transactionId());
  }
}
