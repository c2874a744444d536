package vn.ntm.funding.ledger.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A change of the ledger, complete or not at all.
 *
 * @param subjectId the allocation or disbursement it belongs to
 * @param effectiveDate the business day it counts for; the instant of recording is the ledger's
 * @param basis null where the kind needs none
 * @param reverses the transaction it corrects, else null (INV-13)
 */
public record LedgerTransaction(
    UUID id,
    TransactionKind kind,
    UUID subjectId,
    LocalDate effectiveDate,
    String reason,
    LegalBasis basis,
    Signatures signatures,
    UUID reverses,
    List<Posting> postings) {

  public LedgerTransaction {
    postings = List.copyOf(postings);
  }
}
