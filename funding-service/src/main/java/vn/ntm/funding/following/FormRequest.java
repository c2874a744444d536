package vn.ntm.funding.following;

import vn.ntm.funding.ledger.YearAccounts.Selection;
import vn.ntm.money.Period;

/**
 * Which form.
 *
 * @param selection the accounts of the period's year up to its last day
 * @param period a month, quarter, half-year or year
 */
record FormRequest(Selection selection, Period period, By by) {

  /** What a line is about. */
  enum By {
    CONTENT,
    PROJECT
  }
}
