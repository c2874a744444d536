package vn.ntm.funding.disbursement.domain;

import java.time.LocalDate;
import java.util.Optional;
import vn.ntm.funding.ledger.domain.BrokenRule;

/**
 * Money of a year is paid within the year, and in the correction period after it for work that was
 * done by its end; extended plan until the end of its extension (INV-09; Luật NSNN 2015, Điều 42,
 * 64).
 */
public final class PaidOnBudgetDay {

  private PaidOnBudgetDay() {}

  /**
   * Empty when the rule holds.
   *
   * @param workDoneOn the day by which the paid work was done
   * @param lastDay of an extension or of the programme, whichever is first
   */
  public static Optional<BrokenRule> check(
      DisbursementKind kind,
      BudgetDays year,
      LocalDate paidOn,
      LocalDate workDoneOn,
      LocalDate lastDay) {
    LocalDate last = lastDay(kind, year, workDoneOn, lastDay);
    return paidOn.isBefore(year.first()) || paidOn.isAfter(last)
        ? Optional.of(BrokenRule.of("INV-09", "/voucher/date", paidOn, year.first(), last))
        : Optional.empty();
  }

  private static LocalDate lastDay(
      DisbursementKind kind, BudgetDays year, LocalDate workDoneOn, LocalDate lastDay) {
    boolean correctable =
        (kind == DisbursementKind.VOLUME || kind == DisbursementKind.DIRECT)
            && !workDoneOn.isAfter(year.spendUntil());
    LocalDate ofYear = correctable ? year.correctUntil() : year.spendUntil();
    return lastDay.isBefore(ofYear) ? lastDay : ofYear;
  }
}
