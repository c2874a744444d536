package vn.ntm.reporting.reconciliation.domain;

import java.util.UUID;
import vn.ntm.reporting.execution.domain.Balances;

/** What stands in one budget account after so many events. */
public record Position(
    UUID accountId, long version, String capitalSource, String nature, Balances balances) {}
