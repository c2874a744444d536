package vn.ntm.messaging;

import java.time.OffsetDateTime;

/**
 * How current a read model is.
 *
 * @param upTo time of the newest event that was applied; null before the first
 * @param checkedAt when the consumer last asked the broker with success; null before the first
 * @param pending events known to wait at the broker, -1 while that is not known
 */
public record Freshness(OffsetDateTime upTo, OffsetDateTime checkedAt, long pending) {}
