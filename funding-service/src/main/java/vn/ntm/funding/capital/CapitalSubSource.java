package vn.ntm.funding.capital;

import java.time.LocalDate;

/**
 * A part of a capital source, such as the reserve of central money or the labour days of people.
 *
 * @param code unique within its source
 * @param originProgramme the programme that integrated money comes from (INV-18), null for others
 * @param validTo last day, null while its end is open
 * @param legalBasis null where no document is known
 */
public record CapitalSubSource(
    String capitalSource,
    String code,
    String nameVi,
    String nameEn,
    String originProgramme,
    LocalDate validFrom,
    LocalDate validTo,
    LegalDocument legalBasis) {

  /** Whether it exists on some day of the years. */
  public boolean isValidIn(int yearFrom, int yearTo) {
    return validFrom.getYear() <= yearTo && (validTo == null || validTo.getYear() >= yearFrom);
  }
}
