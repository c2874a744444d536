package vn.ntm.funding.treasury;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.ntm.funding.treasury.domain.BudgetCoding;

/**
 * How the money of an account is coded, with all its versions.
 *
 * @param version the newest version, 0 before the first
 */
record AccountCoding(UUID accountId, long version, List<Version> versions) {

  AccountCoding {
    versions = List.copyOf(versions);
  }

  /**
   * The coding from a day on, until one that begins later, or on the same day with a higher
   * version.
   *
   * @param tabmisReference the entry in the Treasury's system, null before there is one
   * @param enteredOn the day of the entry, null before there is one
   */
  record Version(
      long version,
      BudgetCoding coding,
      String tabmisReference,
      LocalDate enteredOn,
      LocalDate validFrom,
      String reason,
      String recordedBy,
      OffsetDateTime recordedAt) {}
}
