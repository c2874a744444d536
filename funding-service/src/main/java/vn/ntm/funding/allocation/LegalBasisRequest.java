package vn.ntm.funding.allocation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import vn.ntm.funding.allocation.domain.AuthorityLevel;
import vn.ntm.funding.ledger.domain.LegalBasis;

/**
 * The document a budget move rests on (INV-11).
 *
 * @param number as printed, e.g. 113/NQ-HĐND
 * @param issuer name of the authority
 * @param level tier of the authority
 */
public record LegalBasisRequest(
    @NotBlank @Size(max = 100) String number,
    @NotNull LocalDate date,
    @NotBlank @Size(max = 200) String issuer,
    @NotNull AuthorityLevel level) {

  LegalBasis document() {
    return new LegalBasis(number, date, issuer);
  }
}
