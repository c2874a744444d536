package vn.ntm.funding.contract.domain;

/**
 * Where a contract stands, in đồng.
 *
 * @param value with the newest amendment
 * @param advanceCeiling the most that may be advanced (INV-05)
 * @param accepted value of the accepted work
 * @param moved what is claimed and paid so far
 */
public record ContractPosition(long value, long advanceCeiling, long accepted, ContractMove moved) {

  /** The position after a step. */
  public ContractPosition after(ContractMove move) {
    return new ContractPosition(value, advanceCeiling, accepted, moved.and(move));
  }

  /** The position under an amended value and its ceiling. */
  public ContractPosition amended(long newValue, long newCeiling) {
    return new ContractPosition(newValue, newCeiling, accepted, moved);
  }

  /** The position after an acceptance. */
  public ContractPosition accepting(long acceptedValue) {
    return new ContractPosition(value, advanceCeiling, accepted + acceptedValue, moved);
  }

  /** Advances that are neither recovered nor refunded (tạm ứng chưa thu hồi). */
  public long outstandingAdvance() {
    return moved.advanced() - moved.recovered() - moved.refunded();
  }

  /** Outstanding advances less what open requests are to recover or refund. */
  public long unclaimedAdvance() {
    return outstandingAdvance() - moved.claimedRecovery() - moved.claimedRefund();
  }

  /** Paid so far: volume and outstanding advances. */
  public long paid() {
    return moved.volume() + outstandingAdvance();
  }

  /** Paid and claimed by open requests; a claimed refund may still be refused, so it counts not. */
  public long paidAndClaimed() {
    return paid() + moved.claimedVolume() + moved.claimedAdvance() - moved.claimedRecovery();
  }

  /** Gross value of the work that is paid or claimed by open requests. */
  public long volumePaidAndClaimed() {
    return moved.volume() + moved.claimedVolume();
  }

  /** Accepted work that is not paid. */
  public long unpaidWork() {
    return accepted - moved.volume();
  }
}
