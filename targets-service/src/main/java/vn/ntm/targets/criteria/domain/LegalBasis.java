package vn.ntm.targets.criteria.domain;

import java.time.LocalDate;

/**
 * A decision that a set rests on.
 *
 * @param number as printed, such as {@code 1980/QĐ-TTg}
 * @param issuedOn null when only the year is known from its number
 * @param issuer who signed it
 */
public record LegalBasis(String number, LocalDate issuedOn, String issuer) {}
