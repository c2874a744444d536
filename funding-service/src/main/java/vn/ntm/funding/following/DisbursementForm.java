package vn.ntm.funding.following;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.ntm.money.ReportingCalendar;

/**
 * A page of the monthly or quarterly disbursement form.
 *
 * @param from first day that counts as "since 1 January"
 * @param to last day that counts
 * @param total of all lines, also those of other pages
 * @param next cursor of the following lines, null on the last page
 */
record DisbursementForm(
    int budgetYear,
    String period,
    ReportingCalendar calendar,
    LocalDate from,
    LocalDate to,
    UUID place,
    OffsetDateTime knownAt,
    FormRequest.By by,
    FormLine total,
    List<FormLine> items,
    String next) {

  DisbursementForm {
    items = List.copyOf(items);
  }
}
