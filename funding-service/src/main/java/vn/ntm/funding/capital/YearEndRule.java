package vn.ntm.funding.capital;

import java.time.LocalDate;
import java.time.MonthDay;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Until when a budget year is spent, corrected and extended, by the law on the state budget of that
 * year.
 *
 * @param firstBudgetYear first year that it holds for
 * @param lastBudgetYear last one, null while its end is open
 * @param spendUntil last day of the year to spend and to advance
 * @param correctUntil last day in the next year for work that was done by then
 * @param extendUntil last day in the next year to which plan may be extended
 */
public record YearEndRule(
    int firstBudgetYear,
    Integer lastBudgetYear,
    @Schema(type = SchemaType.STRING, examples = "--12-31") MonthDay spendUntil,
    @Schema(type = SchemaType.STRING, examples = "--01-31") MonthDay correctUntil,
    @Schema(type = SchemaType.STRING, examples = "--12-31") MonthDay extendUntil,
    LegalDocument legalBasis) {

  boolean holdsFor(int budgetYear) {
    return firstBudgetYear <= budgetYear
        && (lastBudgetYear == null || budgetYear <= lastBudgetYear);
  }

  /** Its days for one budget year. */
  YearEndDates datesOf(int budgetYear) {
    return new YearEndDates(
        LocalDate.of(budgetYear, 1, 1),
        spendUntil.atYear(budgetYear),
        correctUntil.atYear(budgetYear + 1),
        extendUntil.atYear(budgetYear + 1));
  }
}
