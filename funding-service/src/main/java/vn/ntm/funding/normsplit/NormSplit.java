package vn.ntm.funding.normsplit;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import vn.ntm.money.Vnd;

/**
 * An amount that was split by norms.
 *
 * @param batchId the batch of allocations that it became, which somebody else approves
 * @param places how many places took part
 */
record NormSplit(
    UUID id,
    UUID normSetId,
    UUID fromAccountId,
    UUID batchId,
    Vnd amount,
    LocalDate effectiveDate,
    int places,
    long totalWeight,
    String proposedBy,
    OffsetDateTime proposedAt) {}
