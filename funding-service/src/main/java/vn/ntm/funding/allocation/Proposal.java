package vn.ntm.funding.allocation;

import java.time.LocalDate;
import vn.ntm.money.Vnd;

/**
 * What every proposal says, whatever it moves.
 *
 * @param effectiveDate null for today
 * @param extendedUntil last day of an extension, else null
 * @param purpose code of the goal of targeted support, null for other money
 */
record Proposal(
    Vnd amount,
    LocalDate effectiveDate,
    LocalDate extendedUntil,
    String purpose,
    String reason,
    LegalBasisRequest legalBasis) {

  /** What the code of a purpose is made of. */
  static final String PURPOSE = "[A-Z0-9_]{1,40}";
}
