package vn.ntm.funding.disbursement.domain;

import java.time.LocalDate;
import java.util.Optional;
import vn.ntm.funding.ledger.domain.BrokenRule;

/** Money is not paid before it was requested. */
public final class PaidAfterRequested {

  private PaidAfterRequested() {}

  /** Empty when the rule holds. */
  public static Optional<BrokenRule> check(LocalDate paidOn, LocalDate requestedOn) {
    return paidOn.isBefore(requestedOn)
        ? Optional.of(BrokenRule.of("PAID-BEFORE-REQUEST", "/voucher/date", paidOn, requestedOn))
        : Optional.empty();
  }
}
