package vn.ntm.funding.counterpart;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * The document a rule or a commitment rests on.
 *
 * @param number as printed, e.g. 23/KH-UBND
 * @param issuer name of the authority
 */
record DocumentRequest(
    @NotBlank @Size(max = 100) String number,
    @NotNull LocalDate date,
    @NotBlank @Size(max = 200) String issuer) {}
