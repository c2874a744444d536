package vn.ntm.funding.disbursement.domain;

import java.time.LocalDate;

/**
 * The days on which money of a budget year leaves.
 *
 * @param first first day of the year
 * @param spendUntil last day to spend and to advance
 * @param correctUntil end of the correction period, for work done by {@code spendUntil}
 */
public record BudgetDays(LocalDate first, LocalDate spendUntil, LocalDate correctUntil) {}
