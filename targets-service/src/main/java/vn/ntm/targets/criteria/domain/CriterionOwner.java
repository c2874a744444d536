package vn.ntm.targets.criteria.domain;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An agency that is in charge of a criterion or of one of its indicators in a place.
 *
 * @param localityId the place; it counts for all places below that have no owners of their own
 * @param item number of a criterion or of an indicator
 * @param agency its code, as in the accounts of its people
 * @param validTo last day, null while it is in charge
 */
public record CriterionOwner(
    UUID id,
    UUID setVersionId,
    UUID localityId,
    String item,
    String agency,
    String agencyName,
    Role role,
    LocalDate validFrom,
    LocalDate validTo) {

  /** What an agency has to do. */
  public enum Role {
    /** It answers for the criterion. A criterion can have two that do. */
    LEAD,
    /** It takes part. */
    CO
  }

  /** Whether it is in charge on a day. */
  public boolean isInChargeOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }

  /** Whether the same agency is in charge of the same item in the same place on a common day. */
  public boolean overlaps(CriterionOwner other) {
    return localityId.equals(other.localityId)
        && item.equals(other.item)
        && agency.equals(other.agency)
        && (validTo == null || !other.validFrom.isAfter(validTo))
        && (other.validTo == null || !validFrom.isAfter(other.validTo));
  }
}
