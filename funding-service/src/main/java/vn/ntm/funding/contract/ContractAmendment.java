package vn.ntm.funding.contract;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import vn.ntm.money.Vnd;

/**
 * The value of a contract from a day on.
 *
 * @param amendment 0 for the signing itself
 * @param value of the whole contract, not the difference
 */
record ContractAmendment(
    int amendment,
    LocalDate signedOn,
    Vnd value,
    String reason,
    String recordedBy,
    OffsetDateTime recordedAt) {}
