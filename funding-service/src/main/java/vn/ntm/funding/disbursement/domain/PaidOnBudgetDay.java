package vn.ntm.funding.disbursement.domain;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import vn.ntm.funding.ledger.domain.BrokenRule;

/**
 * Money of a year is paid within the year, and until 31 January of the next for work that was done
 * by 31 December; extended plan until the end of its extension (INV-09; Luật NSNN 2015, Điều 42,
 * 64; domain handbook 4.3).
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
      int budgetYear,
      LocalDate paidOn,
      LocalDate workDoneOn,
      LocalDate lastDay) {
    LocalDate first = LocalDate.of(budgetYear, Month.JANUARY, 1);
    LocalDate last = lastDay(kind, budgetYear, workDoneOn, lastDay);
    return paidOn.isBefore(first) || paidOn.isAfter(last)
        ? Optional.of(BrokenRule.of("INV-09", "/voucher/date", paidOn, first, last))
        : Optional.empty();
  }

  private static LocalDate lastDay(
      DisbursementKind kind, int budgetYear, LocalDate workDoneOn, LocalDate lastDay) {
    LocalDate yearEnd = LocalDate.of(budgetYear, Month.DECEMBER, 31);
    boolean correctable =
        (kind == DisbursementKind.VOLUME || kind == DisbursementKind.DIRECT)
            && !workDoneOn.isAfter(yearEnd);
    LocalDate ofYear = correctable ? yearEnd.plusMonths(1) : yearEnd;
    return lastDay.isBefore(ofYear) ? lastDay : ofYear;
  }
}
