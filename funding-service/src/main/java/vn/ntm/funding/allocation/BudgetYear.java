package vn.ntm.funding.allocation;

import java.time.LocalDate;

/** The budget year is the calendar year (Luật NSNN). */
final class BudgetYear {

  private BudgetYear() {}

  /** The day whose tree of localities holds for accounts of the year. */
  static LocalDate lastDay(int year) {
    return LocalDate.of(year, 12, 31);
  }
}
