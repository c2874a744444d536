package vn.ntm.funding.following;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.ntm.funding.ledger.domain.Nature;
import vn.ntm.money.Vnd;

/**
 * How complete the detailed allocation of a year's plan is, and who is late with it.
 *
 * @param deadline last day on which it is to be complete
 * @param asOf the day the figures are of: the deadline, or today before it, unless asked otherwise
 * @param complete whether nothing is left to allocate
 * @param sources by source and nature
 * @param lateUnits localities that hold what they have not given on, the most first
 * @param next cursor of the following late units, null on the last page
 */
record AllocationDeadline(
    int budgetYear,
    LocalDate deadline,
    String legalBasis,
    UUID place,
    LocalDate asOf,
    OffsetDateTime knownAt,
    boolean complete,
    List<Source> sources,
    List<LateUnit> lateUnits,
    String next) {

  AllocationDeadline {
    sources = List.copyOf(sources);
    lateUnits = List.copyOf(lateUnits);
  }

  /**
   * One source and nature.
   *
   * @param assigned plan of the year that came into the place
   * @param allocated the part of it that projects received
   * @param completeness allocated of assigned in basis points; null when nothing is assigned
   */
  record Source(
      String capitalSource,
      Nature nature,
      Vnd assigned,
      Vnd allocated,
      Vnd unallocated,
      Long completeness) {}

  /**
   * A locality that is late.
   *
   * @param name null while the locality is not known
   * @param assigned what it received
   * @param allocated what it gave on, to lower tiers and projects
   */
  record LateUnit(
      UUID localityId,
      String name,
      Vnd assigned,
      Vnd allocated,
      Vnd unallocated,
      Long completeness) {}
}
