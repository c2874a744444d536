package vn.ntm.funding.ledger.domain;

import java.time.LocalDate;

/** The document a change of budget rests on (INV-11). */
public record LegalBasis(String number, LocalDate date, String issuer) {}
