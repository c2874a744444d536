package vn.ntm.funding.disbursement.domain;

import java.util.Optional;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.money.Vnd;

/**
 * The Treasury pays and recovers exactly what was approved; or less of it, when it says why: then
 * the rest is released.
 */
public final class VoucherSaysWhatWasApproved {

  private VoucherSaysWhatWasApproved() {}

  /**
   * Empty when the rule holds.
   *
   * @param restReason why less is paid than was approved; null when nothing is left
   */
  public static Optional<BrokenRule> check(
      PaymentOrder paid, PaymentOrder approved, String restReason) {
    if (restReason == null) {
      return exactly(paid, approved);
    }
    boolean within =
        paid.amount().isPositive()
            && !paid.amount().isMoreThan(approved.amount())
            && !paid.recovery().isMoreThan(approved.recovery())
            && !paid.recovery().isMoreThan(paid.amount())
            && !paid.cash().isMoreThan(approved.cash());
    boolean less =
        paid.amount().isLessThan(approved.amount())
            || paid.recovery().isLessThan(approved.recovery());
    return within && less
        ? Optional.empty()
        : Optional.of(differing("/amount", paid.amount(), approved.amount()));
  }

  private static Optional<BrokenRule> exactly(PaymentOrder paid, PaymentOrder approved) {
    if (!paid.amount().equals(approved.amount())) {
      return Optional.of(differing("/amount", paid.amount(), approved.amount()));
    }
    return paid.recovery().equals(approved.recovery())
        ? Optional.empty()
        : Optional.of(differing("/recovery", paid.recovery(), approved.recovery()));
  }

  private static BrokenRule differing(String pointer, Vnd voucher, Vnd approved) {
    return BrokenRule.of(
        "VOUCHER-AMOUNT-DIFFERS", pointer, voucher.toVietnamese(), approved.toVietnamese());
  }
}
