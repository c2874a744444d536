package vn.ntm.funding.projectsettlement.domain;

import java.util.Optional;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.money.Vnd;

/**
 * The settled value is what was paid: after the settlement nothing is paid and nothing comes back,
 * so a rest is paid, and a surplus corrected, before.
 */
public final class SettledIsWhatWasPaid {

  private SettledIsWhatWasPaid() {}

  /** Empty when the rule holds. */
  public static Optional<BrokenRule> check(Vnd verified, Vnd paidVolume) {
    return verified.equals(paidVolume)
        ? Optional.empty()
        : Optional.of(
            BrokenRule.of(
                "SETTLED-VALUE-DIFFERS", "", verified.toVietnamese(), paidVolume.toVietnamese()));
  }
}
