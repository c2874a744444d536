package vn.ntm.funding.ledgeraudit;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * One pass over all accounts.
 *
 * @param endedAt null while it is under way
 * @param accounts how many were compared so far
 * @param differences how many were seen, those that were told before included
 */
record LedgerAuditPass(
    UUID id, OffsetDateTime startedAt, OffsetDateTime endedAt, long accounts, long differences) {}
