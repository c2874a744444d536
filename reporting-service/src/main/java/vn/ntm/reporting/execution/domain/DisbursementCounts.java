package vn.ntm.reporting.execution.domain;

/** How many disbursements stand in each status now. */
public record DisbursementCounts(
    long requested,
    long approved,
    long paid,
    long rejected,
    long withdrawn,
    long expired,
    long reversalRequested,
    long reversed) {

  /** None. */
  public static final DisbursementCounts NONE = new DisbursementCounts(0, 0, 0, 0, 0, 0, 0, 0);

  /** Both together. */
  public DisbursementCounts plus(DisbursementCounts other) {
    return new DisbursementCounts(
        requested + other.requested,
        approved + other.approved,
        paid + other.paid,
        rejected + other.rejected,
        withdrawn + other.withdrawn,
        expired + other.expired,
        reversalRequested + other.reversalRequested,
        reversed + other.reversed);
  }
}
