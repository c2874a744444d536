package vn.ntm.funding.disbursement.domain;

import java.util.Optional;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.money.Vnd;

/** The Treasury pays exactly what was approved, and recovers exactly what was approved. */
public final class VoucherSaysWhatWasApproved {

  private VoucherSaysWhatWasApproved() {}

  /** Empty when the rule holds. */
  public static Optional<BrokenRule> check(Vnd amount, Vnd recovery, PaymentOrder approved) {
    if (!amount.equals(approved.amount())) {
      return Optional.of(differing("/amount", amount, approved.amount()));
    }
    return recovery.equals(approved.recovery())
        ? Optional.empty()
        : Optional.of(differing("/recovery", recovery, approved.recovery()));
  }

  private static BrokenRule differing(String pointer, Vnd voucher, Vnd approved) {
    return BrokenRule.of(
        "VOUCHER-AMOUNT-DIFFERS", pointer, voucher.toVietnamese(), approved.toVietnamese());
  }
}
