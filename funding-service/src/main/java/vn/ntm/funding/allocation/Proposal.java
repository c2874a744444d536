package vn.ntm.funding.allocation;

import java.time.LocalDate;
import vn.ntm.money.Vnd;

/**
 * What every proposal says, whatever it moves.
 *
 * @param effectiveDate null for today
 * @param extendedUntil last day of an extension, else null
 */
record Proposal(
    Vnd amount,
    LocalDate effectiveDate,
    LocalDate extendedUntil,
    String reason,
    LegalBasisRequest legalBasis) {}
