package vn.ntm.funding.disbursement.domain;

import java.util.Optional;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.money.Vnd;

/** The Treasury pays exactly what was approved. */
public final class VoucherSaysWhatWasApproved {

  private VoucherSaysWhatWasApproved() {}

  /** Empty when the rule holds. */
  public static Optional<BrokenRule> check(Vnd voucher, Vnd approved) {
    return voucher.equals(approved)
        ? Optional.empty()
        : Optional.of(
            BrokenRule.of(
                "VOUCHER-AMOUNT-DIFFERS",
                "/amount",
                voucher.toVietnamese(),
                approved.toVietnamese()));
  }
}
