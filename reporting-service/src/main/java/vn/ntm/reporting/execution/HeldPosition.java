package vn.ntm.reporting.execution;

import java.util.UUID;
import vn.ntm.reporting.execution.domain.Balances;

/**
 * What this service holds of one budget account.
 *
 * @param version the last version that was applied
 * @param balances what stands in the account
 * @param days the sum of the account's days, which must be the same
 */
public record HeldPosition(
    UUID accountId,
    long version,
    String capitalSource,
    String nature,
    Balances balances,
    Balances days) {}
