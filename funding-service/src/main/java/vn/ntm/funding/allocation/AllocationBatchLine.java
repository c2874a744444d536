package vn.ntm.funding.allocation;

import java.util.UUID;
import vn.ntm.funding.ledger.domain.HolderKind;
import vn.ntm.money.Vnd;

/**
 * A line of a batch.
 *
 * @param row its place in the file; the header is 1
 * @param accountId the account that gets the money
 */
record AllocationBatchLine(
    long row,
    UUID fromAccountId,
    UUID accountId,
    HolderKind receiverKind,
    UUID receiverId,
    UUID localityId,
    Vnd amount,
    String note) {}
