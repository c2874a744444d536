package vn.ntm.funding.normsplit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ntm.funding.ledger.domain.LegalBasis;

/**
 * The document that norms rest on.
 *
 * @param number as printed, e.g. 07/2022/QĐ-TTg
 * @param issuer name of the authority
 */
@Schema(name = "NormSetDocument")
record DocumentRequest(
    @NotBlank @Size(max = 100) String number,
    @NotNull LocalDate date,
    @NotBlank @Size(max = 200) String issuer) {

  LegalBasis document() {
    return new LegalBasis(number.strip(), date, issuer.strip());
  }
}
