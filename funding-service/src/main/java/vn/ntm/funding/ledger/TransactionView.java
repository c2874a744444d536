package vn.ntm.funding.ledger;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.ntm.funding.ledger.domain.LegalBasis;
import vn.ntm.funding.ledger.domain.Posting;
import vn.ntm.funding.ledger.domain.TransactionKind;

/**
 * A recorded transaction with its lines as they were booked, signs included.
 *
 * @param postings those in accounts of the reader's subtree
 */
record TransactionView(
    UUID id,
    TransactionKind kind,
    UUID subjectId,
    LocalDate effectiveDate,
    OffsetDateTime recordedAt,
    String reason,
    LegalBasis basis,
    String askedBy,
    String approvedBy,
    String confirmedBy,
    UUID reverses,
    List<Posting> postings) {}
