package vn.ntm.funding.capital;

import java.time.LocalDate;

/**
 * The days of one budget year.
 *
 * @param first its first day
 * @param spendUntil last day to spend and to advance
 * @param correctUntil end of the correction period, in the next year
 * @param extendUntil last day to which plan of the year may be extended, in the next year
 */
public record YearEndDates(
    LocalDate first, LocalDate spendUntil, LocalDate correctUntil, LocalDate extendUntil) {}
