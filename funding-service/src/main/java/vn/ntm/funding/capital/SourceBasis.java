package vn.ntm.funding.capital;

import java.time.LocalDate;

/**
 * The law that a capital source rests on, from day to day.
 *
 * @param validTo last day, null while its end is open
 */
public record SourceBasis(LegalDocument legalBasis, LocalDate validFrom, LocalDate validTo) {}
