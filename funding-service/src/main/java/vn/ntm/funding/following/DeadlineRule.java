package vn.ntm.funding.following;

import java.time.LocalDate;

/**
 * By when the budget of a year is to be allocated in detail.
 *
 * @param deadline last day
 */
public record DeadlineRule(LocalDate deadline, String legalBasis) {}
