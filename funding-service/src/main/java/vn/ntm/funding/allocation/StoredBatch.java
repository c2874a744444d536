package vn.ntm.funding.allocation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import vn.ntm.funding.allocation.AllocationEntity.Status;
import vn.ntm.funding.allocation.domain.AuthorityLevel;
import vn.ntm.funding.ledger.domain.LegalBasis;
import vn.ntm.money.Vnd;

/** A batch as its row says it; see {@link AllocationBatch}. */
record StoredBatch(
    UUID id,
    long version,
    Status status,
    int lines,
    Vnd total,
    LocalDate effectiveDate,
    String reason,
    LegalBasis basis,
    AuthorityLevel basisLevel,
    String fileSha256,
    String proposedBy,
    String proposedPerson,
    OffsetDateTime proposedAt,
    Decision decision) {

  /**
   * How it was decided.
   *
   * @param transactionId null unless it was approved
   */
  record Decision(String by, String person, OffsetDateTime at, String note, UUID transactionId) {

    /** Of a batch that is open. */
    static final Decision NONE = new Decision(null, null, null, null, null);
  }
}
