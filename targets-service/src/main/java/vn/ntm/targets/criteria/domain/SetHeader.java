package vn.ntm.targets.criteria.domain;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What a version of a set is, whom it is for and when it is in force.
 *
 * @param code the same for all versions of a set: {@code COMMUNE_2016}
 * @param level PROVINCE, DISTRICT, COMMUNE or VILLAGE
 * @param standard that a place reaches by it, such as {@code NTM}
 * @param localityId the province of a PROVINCIAL set, null for a NATIONAL one
 * @param guidance how to apply it, null when there is none
 * @param validFrom first day in force
 * @param validTo last day in force, null while it is
 * @param basedOn the version that it was made from, null when from none; one with the same code and
 *     first day is corrected by it
 * @param declaredIndicators how many indicators the decision says it has, null when unknown
 */
public record SetHeader(
    String code,
    String name,
    String level,
    String standard,
    Authority authority,
    UUID localityId,
    LegalBasis legalBasis,
    LegalBasis guidance,
    LocalDate validFrom,
    LocalDate validTo,
    UUID basedOn,
    Integer declaredIndicators) {

  /** Whether it is in force on a day. */
  public boolean isInForceOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }
}
