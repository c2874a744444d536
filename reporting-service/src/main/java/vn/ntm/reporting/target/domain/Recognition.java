package vn.ntm.reporting.target.domain;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A recognition in force.
 *
 * @param recognisedYear the year it counts for, which may be before that of the decision
 */
public record Recognition(
    UUID localityId, String standard, LocalDate decisionDate, int recognisedYear) {}
