package vn.ntm.reporting.execution;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.ntm.money.DateRange;
import vn.ntm.money.Period;
import vn.ntm.reporting.execution.domain.Dimension;

/**
 * What a report of budget execution is asked about.
 *
 * @param under the asked unit, by default all that the caller may see
 * @param period empty for everything to date
 * @param days the days whose payments count as paid in the period: its own or the year to date
 */
record ExecutionQuestion(
    int budgetYear,
    Optional<UUID> under,
    Optional<Period> period,
    Optional<DateRange> days,
    Set<Dimension> groupBy) {}
