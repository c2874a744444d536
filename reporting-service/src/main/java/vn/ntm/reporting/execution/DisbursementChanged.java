package vn.ntm.reporting.execution;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.ntm.money.Vnd;
import vn.ntm.reporting.projection.Versioned;

/** What {@code funding.disbursement.v1} tells: the whole state of a disbursement. */
record DisbursementChanged(
    UUID disbursementId,
    long version,
    UUID accountId,
    List<UUID> localityPath,
    Status status,
    Vnd amount,
    String component,
    String capitalSource,
    String nature,
    int budgetYear,
    LocalDate effectiveDate)
    implements Versioned {

  DisbursementChanged {
    requireNonNull(disbursementId, "disbursementId");
    requireNonNull(accountId, "accountId");
    requireNonNull(status, "status");
    requireNonNull(amount, "amount");
    requireNonNull(component, "component");
    requireNonNull(capitalSource, "capitalSource");
    requireNonNull(nature, "nature");
    requireNonNull(effectiveDate, "effectiveDate");
    localityPath = List.copyOf(localityPath);
  }

  @Override
  public UUID aggregateId() {
    return disbursementId;
  }

  /** How far it is. */
  enum Status {
    REQUESTED,
    APPROVED,
    PAID,
    REJECTED,
    WITHDRAWN,
    EXPIRED,
    REVERSAL_REQUESTED,
    REVERSED
  }
}
