package vn.ntm.funding.arrears;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import vn.ntm.money.Vnd;

/**
 * Arrears as they were told last.
 *
 * @param version counts what was told of the project's arrears
 * @param since null when nothing is owed
 * @param changedAt when it was found
 */
record StandingArrears(
    UUID projectId, long version, Vnd amount, LocalDate since, OffsetDateTime changedAt) {}
