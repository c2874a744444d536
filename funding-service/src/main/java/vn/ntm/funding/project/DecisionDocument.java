package vn.ntm.funding.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import vn.ntm.funding.ledger.domain.LegalBasis;

/**
 * The document that an investment decision, or a decision on how to carry it out, is in.
 *
 * @param number as printed, e.g. 1205/QĐ-UBND
 * @param issuer name of the authority
 */
record DecisionDocument(
    @NotBlank @Size(max = 100) String number,
    @NotNull LocalDate date,
    @NotBlank @Size(max = 200) String issuer) {

  LegalBasis document() {
    return new LegalBasis(number.strip(), date, issuer.strip());
  }
}
