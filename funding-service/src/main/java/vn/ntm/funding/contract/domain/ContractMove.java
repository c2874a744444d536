package vn.ntm.funding.contract.domain;

/**
 * What a step of a payment changes on its contract, in signed đồng.
 *
 * @param claimedRecovery advances that claimed volume is to recover
 * @param volume gross value of paid work, recovered advances included
 */
public record ContractMove(
    long claimedAdvance,
    long claimedVolume,
    long claimedRecovery,
    long claimedRefund,
    long advanced,
    long volume,
    long recovered,
    long refunded) {

  /** A step that changes nothing on a contract. */
  public static final ContractMove NONE = new ContractMove(0, 0, 0, 0, 0, 0, 0, 0);

  /** Both steps at once. */
  public ContractMove and(ContractMove other) {
    return new ContractMove(
        claimedAdvance + other.claimedAdvance,
        claimedVolume + other.claimedVolume,
        claimedRecovery + other.claimedRecovery,
        claimedRefund + other.claimedRefund,
        advanced + other.advanced,
        volume + other.volume,
        recovered + other.recovered,
        refunded + other.refunded);
  }

  /** The step that undoes this one. */
  public ContractMove opposite() {
    return new ContractMove(
        -claimedAdvance,
        -claimedVolume,
        -claimedRecovery,
        -claimedRefund,
        -advanced,
        -volume,
        -recovered,
        -refunded);
  }
}
