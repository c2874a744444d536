package vn.ntm.funding.disbursement.domain;

import java.util.Optional;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.money.Vnd;

/**
 * Work that is said to have been done by a day was accepted by that day: the day decides whether it
 * may still be paid in the correction period (INV-09).
 */
public final class WorkWasAcceptedByItsDay {

  private WorkWasAcceptedByItsDay() {}

  /**
   * Empty when the rule holds.
   *
   * @param before value of the work that is paid and claimed already
   * @param accepted value of the work that was accepted up to the day
   */
  public static Optional<BrokenRule> check(Vnd volume, Vnd before, Vnd accepted) {
    Vnd wanted = before.plus(volume);
    return wanted.isMoreThan(accepted)
        ? Optional.of(
            BrokenRule.shortfall("VOLUME-NOT-ACCEPTED", wanted, accepted).at("/workDoneOn"))
        : Optional.empty();
  }
}
