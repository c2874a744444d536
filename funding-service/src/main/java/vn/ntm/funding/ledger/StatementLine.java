package vn.ntm.funding.ledger;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import vn.ntm.funding.ledger.domain.TransactionKind;

/**
 * One transaction in the statement of an account.
 *
 * @param accountVersion its place in the order of the account
 * @param change signed đồng by compartment; an increase of what was received is positive
 * @param after what stands after it, counting the lines of this statement alone
 */
record StatementLine(
    long accountVersion,
    UUID transactionId,
    TransactionKind kind,
    UUID subjectId,
    LocalDate effectiveDate,
    OffsetDateTime recordedAt,
    String reason,
    UUID reverses,
    BalancesView change,
    BalancesView after) {}
