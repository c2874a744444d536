package vn.ntm.funding.contract;

import java.time.LocalDate;

/**
 * How much of the value of a contract signed in these days may be advanced (INV-05).
 *
 * @param validTo last day, null while its end is open
 */
record AdvanceCeilingRule(
    LocalDate validFrom, LocalDate validTo, int numerator, int denominator, String legalBasis) {}
